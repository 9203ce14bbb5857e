import { parsePage } from "./article.document";
import { extractionOf, type ArticleExtraction } from "./article.extraction";
import { articleOfPage, statedAddress } from "./article.page";
import { articleOfText } from "./article.text";
import type { CutText } from "./boilerplate.cutter";
import { contentHash, fingerprint } from "./fingerprint";

/** What an article is read from: the HTML of a page, or a text copied from it. */
export interface GivenText {
  title: string;
  form: "html" | "text";
  content: string;
}

/** What is known of an article once its text was read. The text itself is not in it. */
export interface ReadArticle {
  contentHash: string;
  fingerprint: string;
  extraction: ArticleExtraction;
  /** The page says that its rest is for those who subscribe. */
  isExcerpt: boolean;
  /** The address that the page calls its own. */
  statedAddress: string | null;
}

export async function readArticle({ title, form, content }: GivenText): Promise<ReadArticle> {
  if (form === "text") return known(articleOfText(content, title), null);
  const page = await parsePage(content);
  if (!page) return known({ kept: [], dropped: [], isExcerpt: false }, null);
  // Reading the article takes the page apart.
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
