import XmlBuilder from "fast-xml-builder";
import type { FeedEntry } from "../../../web/feed/feed";
import { entryId, feedId, updatedAt, type FeedDocument, type FeedFormat } from "./feed.document";

/** Atom (RFC 4287), with the pages of an archive (RFC 5005). */
export const atom: FeedFormat = {
  type: "application/atom+xml; charset=utf-8",
  write: (document) => {
    const { page, origin, archived, license } = document;
    return builder.build({
      "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
      feed: {
        "@xmlns": "http://www.w3.org/2005/Atom",
        "@xmlns:fh": "http://purl.org/syndication/history/1.0",
        "@xml:lang": page.language,
        id: feedId(document),
        title: inXml(page.title),
        subtitle: inXml(page.description),
        updated: updatedAt(page),
        author: { name: "Followthrough" },
        ...(license && { rights: inXml(license.name) }),
        ...(archived && { "fh:archive": "" }),
        link: [
          ...linksOf(document).map(([rel, href, type]) => link(rel, origin + href, type)),
          // RFC 4946
          ...(license ? [{ "@rel": "license", "@href": license.url }] : []),
        ],
        entry: page.entries.map((entry) => entryOf(entry, origin)),
      },
    });
  },
};

const builder = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: "@", suppressEmptyNode: true });

/** A text without what XML 1.0 cannot hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const inXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what it takes out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "");

const link = (rel: string, href: string, type: string): object => ({ "@rel": rel, "@href": href, "@type": type });

/** Relation, address and media type. */
function linksOf({ page, addresses, archived }: FeedDocument): [string, string, string][] {
  const { self, current, older, newer } = addresses;
  const type = "application/atom+xml";
  return [
    ["self", self, type],
    ...(archived ? [["current", current, type] as [string, string, string]] : []),
    ...(older === null ? [] : [["prev-archive", older, type] as [string, string, string]]),
    ...(newer === null ? [] : [["next-archive", newer, type] as [string, string, string]]),
    ["alternate", `/${page.language}`, "text/html"],
  ];
}

const entryOf = (entry: FeedEntry, origin: string): object => ({
  id: entryId(entry),
  title: inXml(entry.title),
  updated: entry.updated,
  author: { name: inXml(entry.author) },
  link: link("alternate", origin + entry.path, "text/html"),
  content: { "@type": "html", "#text": inXml(entry.content) },
});
