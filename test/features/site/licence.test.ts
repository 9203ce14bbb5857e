import { parseAtomFeed } from "feedsmith";
import { readConfig } from "../../../src/config";
import { startTestServer } from "../../support/server";
import { pagesOf } from "../../support/site";

/** What a server says that was started with this setting. */
async function statedBy(setting: string) {
  const { dataLicense } = readConfig({ DATA_LICENSE: setting });
  const server = await startTestServer("seeded", { dataLicense });
  const open = pagesOf(server);
  const file = await fetch(`${server.url}/files/topics.csv`);
  await file.text();
  const described = await (await fetch(`${server.url}/files/topics.csv-metadata.json`)).json();
  const feed = await fetch(`${server.url}/feeds/changes.atom`);
  const { rights, links } = parseAtomFeed(await feed.text());
  const pages = await Promise.all(["/en", "/fr/actors/google", "/en/commitments/nothing"].map((path) => open(path)));
  await server.stop();
  return {
    footers: pages.map(({ text, links }) => [text(".license"), links(".license a[rel=license]")]),
    link: file.headers.get("link"),
    feed: [feed.headers.get("link"), rights?.value ?? null, links?.find(({ rel }) => rel === "license")?.href ?? null],
    described: (described as Record<string, unknown>)["dc:license"],
  };
}

const columns = `</files/topics.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`;

describe("the licence of the data", () => {
  it("is stated on every page and in every file, by its name and its address", async () => {
    const url = "https://creativecommons.org/licenses/by/4.0/legalcode";
    const name = "Creative Commons Attribution 4.0 International";
    const english = [
      `You may use the data under this licence: ${name}. Quotes and headlines belong to their sources.`,
      [url],
    ];
    expect(await statedBy("cc-by-4.0")).toEqual({
      footers: [
        english,
        [
          `Les données sont mises à disposition sous cette licence : ${name}. Citations et titres d’articles appartiennent à leurs sources.`,
          [url],
        ],
        english,
      ],
      link: `${columns}, <${url}>; rel="license"`,
      feed: [`<${url}>; rel="license"`, name, url],
      described: { "@id": url },
    });
  });

  it("can be any other that has an address, which is its name then", async () => {
    const { footers, link } = await statedBy("https://数据.example/许可>;rel=x");
    const url = "https://xn--vxup8b.example/%E8%AE%B8%E5%8F%AF%3E;rel=x";
    expect(footers[0]).toEqual([expect.stringContaining(`licence: ${url}. `), [url]]);
    expect(link).toBe(`${columns}, <${url}>; rel="license"`);
  });

  it("is nowhere where the operator states none", async () => {
    const silent = {
      footers: Array.from({ length: 3 }, () => ["", []]),
      link: columns,
      feed: [null, null, null],
      described: undefined,
    };
    expect(await statedBy(" ")).toEqual(silent);
  });

  it("is of data that a named publisher answers for, in one line", () => {
    expect(readConfig({ PUBLISHER_NAME: " Wydawca «Ż» " }).publisherName).toBe("Wydawca «Ż»");
    for (const name of ["Two\nlines", "\u202eesrever", "x".repeat(201)])
      expect(() => readConfig({ PUBLISHER_NAME: name })).toThrow(
        "PUBLISHER_NAME must be one line of at most 200 characters",
      );
  });

  it.each(["CC-BY", "MIT OR Apache-2.0", "creativecommons.org/licenses/by/4.0", "javascript:alert(1)", "https://a b"])(
    "stops the start if it is no licence: %s",
    (setting) => {
      expect(() => readConfig({ DATA_LICENSE: setting })).toThrow(
        `DATA_LICENSE must be an id of the SPDX list (CC-BY-4.0, CC0-1.0, ODbL-1.0 ..) or the address of a licence (https://..), not "${setting}"`,
      );
    },
  );
});
