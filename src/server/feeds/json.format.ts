import { entryId, type FeedDocument, type FeedFormat } from "./feed.document";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Its next page is an older one. */
export const jsonFeed: FeedFormat = {
  type: "application/feed+json; charset=utf-8",
  write: ({ page, addresses, origin, license }: FeedDocument) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: page.title,
      description: page.description,
      home_page_url: `${origin}/${page.language}`,
      feed_url: origin + addresses.self,
      ...(addresses.older !== null && { next_url: origin + addresses.older }),
      language: page.language,
      _followthrough: { revision: page.revision, hash: page.hash, ...(license && { license: license.url }) },
      items: page.entries.map((entry) => ({
        id: entryId(entry),
        url: origin + entry.path,
        title: entry.title,
        content_html: entry.content.toWellFormed(),
        date_published: entry.updated,
        authors: [{ name: entry.author }],
      })),
    }),
};
