import { parseAtomFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { atom } from "../../../src/server/feeds/atom.format";
import type { FeedDocument } from "../../../src/server/feeds/feed.document";
import { jsonFeed } from "../../../src/server/feeds/json.format";

it("a text with characters that XML cannot hold gives well-formed feeds", () => {
  const bad = "a\u0000b\u0008c\uD800d\uDFFFe\uFFFEf ]]> \u{1F600} <x y='&'>";
  const entry = {
    recordId: "commitment_0197f3b2-0000-7000-8000-000000000000",
    revision: 1,
    title: bad,
    path: "/en",
    updated: "2026-01-01T00:00:00Z",
    author: bad,
    content: `<p>${bad}</p>`,
  };
  const page = {
    title: bad,
    description: bad,
    language: "en" as const,
    entries: [entry],
    revision: 1,
    hash: null,
    appliedAt: null,
    newer: null,
    older: null,
  };
  const document: FeedDocument = {
    page,
    origin: "",
    archived: false,
    license: null,
    addresses: { self: "/a", current: "/a", older: null, newer: null },
  };
  const xml = atom.write(document);
  new SaxesParser({ xmlns: true }).write(xml).close();
  expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe("abcdef ]]> \u{1F600} <x y='&'>");
  expect(Buffer.from(xml, "utf8").toString("utf8")).toBe(xml);
  const json = jsonFeed.write(document);
  expect(Buffer.from(json, "utf8").toString("utf8")).toBe(json);
});
