import type { Outcome, Sent } from "../send/change-set";
import type { KnownActor } from "../send/directory";
import type { ReportedReject } from "../send/import.record";

export type { ReportedReject };

/** Rows of a register and the mapping that makes records of them, as the thread gets them. */
export interface GivenBatch {
  /** FILE: the file is recorded as a source, and nothing is made of its rows. COMPARISON: the file is compared with the record. */
  form: "BATCH" | "FILE" | "COMPARISON";
  mapping: string;
  fileName: string;
  /** The text of the file, or of a part of it. */
  table: string | null;
  /** The same, row by row. */
  rows: readonly (readonly string[])[] | null;
  /** The number of the first row of data in the file; null if it stands right behind the header. */
  firstRow: number | null;
  /** The id of the file as a source; null if the batch is the whole file. */
  source: string | null;
  /** The id of the import; null for a dry run. */
  partOf: string | null;
  /** Whether every change set of the viewer waits for a review. */
  waits: boolean;
  /** After a comparison: whether to propose the retraction of what the file no longer has. */
  retractVanished: boolean;
  mostOperations: number;
  mostRows: number;
}

/** What is wrong with a batch as a whole; the path of the input that it is about. */
export interface BatchProblem {
  field: (string | number)[];
  message: string;
}

/** What came of the rows. */
export interface SentBatch {
  rows: number;
  rejectedRows: number;
  operations: number;
  created: number;
  updated: number;
  unchanged: number;
  /** After a dry run: what would change of records that exist; otherwise null. */
  differences: string[] | null;
  rejects: ReportedReject[];
}

/** The id of the file as a source. */
export interface RecordedFile {
  source: string | null;
}

/** A record, or a part of one, that an earlier edition of the file made and the file no longer has. */
export interface VanishedRecord {
  kind: string;
  record: string;
  row: number;
  reason: string;
}

/** What shows only when the file is compared with the record. */
export interface ComparedFile {
  /** How many rows of its last edition it no longer has. */
  vanishedRows: number;
  /** The first of their numbers. */
  vanishedRowNumbers: number[];
  vanished: VanishedRecord[];
  rejects: ReportedReject[];
}

export type BatchResult = SentBatch | RecordedFile | ComparedFile | { problems: BatchProblem[] };

export interface Identifier {
  kind: string;
  isActor: boolean;
  scheme: string;
  value: string;
}

/** What the thread asks the server that runs it, and the answers. */
export interface BatchQuestions {
  /** A query of the public API. */
  read: { asks: { query: string; variables: Record<string, unknown> }; answer: unknown };
  editions: {
    asks: { scheme: string; url: string };
    answer: { id: string; partFingerprints: Uint8Array; importId: string | null }[];
  };
  /** The actors that have one of these identifiers or exactly one of these names. */
  actors: { asks: { identifiers: { scheme: string; value: string }[]; names: string[] }; answer: KnownActor[] };
  /** For each identifier the id of its record, or null. */
  ids: { asks: Identifier[]; answer: (string | null)[] };
  waiting: { asks: null; answer: string[] };
  submit: { asks: Sent; answer: Outcome };
}

export type BatchQuestion = {
  [Name in keyof BatchQuestions]: { name: Name; asks: BatchQuestions[Name]["asks"] };
}[keyof BatchQuestions];

export type Ask = <Name extends keyof BatchQuestions>(
  name: Name,
  asks: BatchQuestions[Name]["asks"],
) => Promise<BatchQuestions[Name]["answer"]>;
