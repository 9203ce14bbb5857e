import { parsePage } from "./article.document";
import { extractionOf, type ArticleExtraction } from "./article.extraction";
import { articleOfPage, statedAddress } from "./article.page";
import { articleOfText } from "./article.text";
import type { CutText } from "./boilerplate.cutter";
import { contentHash, fingerprint } from "./fingerprint";

/** The content from which an article is read: the HTML of a page, or a text copied from it. */
export interface GivenText {
  title: string;
  form: "html" | "text";
  content: string;
}

/** The result of reading an article. It does not contain the text. */
export interface ReadArticle {
  contentHash: string;
  fingerprint: string;
  extraction: ArticleExtraction;
  /** The page says that the rest of it is for subscribers. */
  isExcerpt: boolean;
  /** The canonical address that the page states. */
  statedAddress: string | null;
}

export async function readArticle({ title, form, content }: GivenText): Promise<ReadArticle> {
  if (form === "text") return known(articleOfText(content, title), null);
  const page = await parsePage(content);
  if (!page) return known({ kept: [], dropped: [], isExcerpt: false }, null);
  // Before the article is read, because that changes the page.
  const stated = statedAddress(page);
  return known(articleOfPage(page, title), stated);
}

function known(cut: CutText, statedAddress: string | null): ReadArticle {
  const body = cut.kept.join("\n");
  return {
    contentHash: contentHash(body),
    fingerprint: fingerprint(body).toString("base64"),
    extraction: extractionOf(cut),
    isExcerpt: cut.isExcerpt,
    statedAddress,
  };
}
