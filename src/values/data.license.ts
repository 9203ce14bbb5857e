import spdx from "spdx-license-list";

/** The licence under which the operator gives the data of the record to everybody. */
export interface DataLicense {
  /** As readers know it: `Creative Commons Attribution 4.0 International`; the address of one that has no id. */
  name: string;
  /** Where it can be read. */
  url: string;
}

/** The licence with an id of the SPDX list (`CC-BY-4.0`, in any case) or at a web address; null if the text is neither. */
export function dataLicense(text: string): DataLicense | null {
  const id = Object.keys(spdx).find((each) => each.toLowerCase() === text.toLowerCase());
  const known = id === undefined ? undefined : spdx[id];
  if (known) return { name: known.name, url: webAddress(known.url) ?? `https://spdx.org/licenses/${id}.html` };
  const url = webAddress(text);
  return url === null ? null : { name: url, url };
}

/** An address in the one form that may stand in a header, too: without white space, brackets or letters beyond ASCII. */
function webAddress(text: string): string | null {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === "" && password === "" ? href : null;
}

/** The link to the licence as a part of the header `Link` (RFC 8288, RFC 4946); empty if there is none. */
export const licenseLinks = (license: DataLicense | null): string[] =>
  license === null ? [] : [`<${license.url}>; rel="license"`];
