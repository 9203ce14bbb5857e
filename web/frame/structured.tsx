import type { ReactElement } from "react";
import type { Organization, WebPage, WithContext } from "schema-dts";
import { canonicalAddress } from "./canonical";
import { placeOf, useSite, type Site } from "./site.context";
import type { View } from "./view";

/** The page for machines, in a block of data (JSON-LD). It says nothing that the page does not say. */
export function StructuredData({ view }: { view: View }): ReactElement | null {
  const site = useSite();
  if ((view.status ?? 200) !== 200) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(pageOf(view, site)) }} />;
}

function pageOf({ title, description, read, thing }: View, site: Site): WithContext<WebPage> {
  const { license } = site.owner;
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": addressAsRead(site),
    url: addressAsRead(site),
    name: title,
    description,
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", name: site.words.name, url: `${site.origin ?? ""}${placeOf(site.language, [])}` },
    ...(read && { version: read.number }),
    ...(license && { license: license.url }),
    ...publishedBy(site),
    ...(thing && { mainEntity: thing }),
  };
}

/** The address of the page; of an earlier revision that with the revision. */
export function addressAsRead(site: Site): string {
  const address = canonicalAddress(site, site.language);
  if (site.revision === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}rev=${site.revision}`;
}

/** Who runs the site, if the operator says so. */
export function publishedBy({ owner, origin }: Site): { publisher?: Organization } {
  if (owner.publisher === null) return {};
  return { publisher: { "@type": "Organization", name: owner.publisher, ...(origin !== null && { url: origin }) } };
}

/** No text ends the element or begins a comment in it. */
const inScript = (data: object): string => JSON.stringify(data).replace(/[<>&]/g, (letter) => codes[letter] ?? "");

const codes: Readonly<Record<string, string>> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
