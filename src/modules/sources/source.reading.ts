import type { ArticleExtraction } from "./article.extraction";
import { readArticle } from "./article.reading";
import { readRows, readTable, type ReadDataset } from "./dataset.reading";
import { documentOfPage, documentOfText } from "./document.reading";
import { BadTable } from "./table.csv";

/** What a source is read from. The form is the field of the input that holds it. */
export type GivenSource =
  | { kind: "ARTICLE" | "DOCUMENT"; title: string; form: "html" | "text"; content: string }
  | { kind: "DATASET"; form: "table"; content: string; delimiter: string }
  /** Of each row its text: its cells, joined by one space. */
  | { kind: "DATASET"; form: "rows"; content: readonly string[] };

/** What is known of a source once it was read. Neither its text nor its rows are in it. */
export interface ReadSource {
  contentHash: string;
  fingerprint: string | null;
  partFingerprints: string | null;
  /** Null of a dataset, of which nothing is ever dropped. */
  extraction: ArticleExtraction | null;
  /** The page says that its rest is for those who subscribe. */
  isExcerpt: boolean;
  /** The address that the page calls its own. */
  statedAddress: string | null;
}

/** What cannot be read says why: no error goes whole from one thread to another. */
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
