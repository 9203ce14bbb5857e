import { linesOf, parsePage } from "./article.document";
import { extractionOf, type ArticleExtraction } from "./article.extraction";
import { WORDS_IN_RUN, contentHash, runsUnder, wide } from "./fingerprint";
import { countOf } from "./fingerprint.words";
import { hashOfText, partFingerprints, type SourcePart } from "./part.fingerprints";

/** The result of reading a document: all of its text, because nothing of a document is cut away. */
export interface ReadDocument {
  contentHash: string;
  fingerprint: string;
  /** The texts of its pages; null if the text does not show where pages end. */
  partFingerprints: string | null;
  extraction: ArticleExtraction;
}

/** `pdftotext` writes a form feed after every page, also after the last. */
const FORM_FEED = "\f";

/** A run belongs to the page on which it begins, because a sentence may continue on the next page. */
export function documentOfText(text: string): ReadDocument {
  const pages = pagesOf(text);
  const read = pages.map((page) => wide.read(page));
  const all = read.flat();
  const runs = Math.max(all.length - WORDS_IN_RUN + 1, 0);
  const parts: Pick<SourcePart, "hash" | "endRun">[] = [];
  let words = 0;
  read.forEach((ofPage, index) => {
    words += ofPage.length;
    parts.push({ hash: hashOfText(pages[index] ?? ""), endRun: Math.min(words, runs) });
  });
  const body = pages.join("\n");
  return {
    contentHash: contentHash(body),
    fingerprint: (countOf(all) < WORDS_IN_RUN ? wide.header : runsUnder(wide, all)).toString("base64"),
    partFingerprints: text.includes(FORM_FEED) ? partFingerprints(parts).toString("base64") : null,
    extraction: extractionOf({ kept: pages.filter((page) => page.trim() !== ""), dropped: [], isExcerpt: false }),
  };
}

/** All that a reader of the web page sees, with the menus. It has no page numbers. */
export async function documentOfPage(html: string): Promise<ReadDocument> {
  const page = await parsePage(html);
  return documentOfText(
    page
      ? linesOf(page.documentElement ?? page)
          .join("\n")
          .replaceAll(FORM_FEED, " ")
      : "",
  );
}

function pagesOf(text: string): string[] {
  const pages = text.split(FORM_FEED);
  if (pages.length > 1 && pages.at(-1)?.trim() === "") pages.pop();
  return pages;
}
