import type { ArticleExtraction } from "./article.extraction";
import { readArticle } from "./article.reading";
import { readRows, readTable, type ReadDataset } from "./dataset.reading";
import { documentOfPage, documentOfText } from "./document.reading";
import { BadTable } from "./table.csv";

/** The content from which a source is read. The form is the field of the input that holds the content. */
export type GivenSource =
  | { kind: "ARTICLE" | "DOCUMENT"; title: string; form: "html" | "text"; content: string }
  | { kind: "DATASET"; form: "table"; content: string; delimiter: string }
  /** The text of each row: its cells, joined by one space. */
  | { kind: "DATASET"; form: "rows"; content: readonly string[] };

/** The result of reading a source. It contains neither the text nor the rows. */
export interface ReadSource {
  contentHash: string;
  fingerprint: string | null;
  partFingerprints: string | null;
  /** Null for a dataset: nothing of it is ever dropped. */
  extraction: ArticleExtraction | null;
  /** The page says that the rest of it is for subscribers. */
  isExcerpt: boolean;
  /** The canonical address that the page states. */
  statedAddress: string | null;
}

/** If the source cannot be read, `problem` says why: an error loses its class on the way from one thread to another. */
export type Reading = ReadSource | { problem: string };

export async function readSource(given: GivenSource): Promise<Reading> {
  if (given.kind === "DATASET") return datasetOf(given);
  const { kind, form, content } = given;
  if (kind === "ARTICLE") return { ...(await readArticle(given)), partFingerprints: null };
  const document = form === "html" ? await documentOfPage(content) : documentOfText(content);
  return { ...document, isExcerpt: false, statedAddress: null };
}

function datasetOf(given: GivenSource & { kind: "DATASET" }): Reading {
  try {
    const known: ReadDataset =
      given.form === "table" ? readTable(given.content, given.delimiter) : readRows(given.content);
    return { ...known, extraction: null, isExcerpt: false, statedAddress: null };
  } catch (error) {
    if (error instanceof BadTable) return { problem: error.message };
    throw error;
  }
}
