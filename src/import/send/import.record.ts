import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Reject } from "../mapping/completeness";
import type { GivenFile } from "../mapping/tables";
import { ApiFailure, type ApiClient } from "./client";

/** How an import is told from others. */
interface Described {
  summary: string;
  dataset: string;
  mapping: { name: string; text: string };
  files: readonly GivenFile[];
}

interface Payload {
  import: { id: string } | null;
  errors: { field: string | null; message: string }[];
}

/** An import keeps no more. */
export const mostRejects = 5000;

/** The import as the server knows it: its change sets name it, so that it can be reviewed and reverted as a whole. */
export class ImportRecord {
  private constructor(
    private readonly client: ApiClient,
    readonly id: string,
    /** Whether an import of the same files broke off before, and goes on now. */
    readonly resumed: boolean,
  ) {}

  static async begin(client: ApiClient, { summary, dataset, mapping, files }: Described): Promise<ImportRecord> {
    const input = {
      summary,
      dataset,
      mappingName: basename(mapping.name).slice(0, 200),
      mappingHash: sha256(mapping.text),
      files: files.map(({ path, bytes }) => ({ name: basename(path).slice(0, 200), hash: sha256(bytes) })),
    };
    const query = `mutation ($input: BeginImportInput!) {
      beginImport(input: $input) { import { id } resumed errors { field message } } }`;
    const { beginImport } = await client.ask<{ beginImport: Payload & { resumed: boolean } }>(query, { input });
    return new ImportRecord(client, idIn(beginImport), beginImport.resumed);
  }

  async finish(counts: Counts, rejects: readonly Reject[]): Promise<void> {
    const input = { import: this.id, ...counts, rejects: reported(rejects) };
    const query =
      "mutation ($input: FinishImportInput!) { finishImport(input: $input) { import { id } errors { field message } } }";
    const { finishImport } = await this.client.ask<{ finishImport: Payload }>(query, { input });
    idIn(finishImport);
  }
}

export type ReportedReject = Omit<Reject, "column" | "value" | "reason"> &
  Record<"column" | "value" | "reason", string | null>;

interface Counts {
  rows: number;
  rejectedRows: number;
  vanishedRows: number;
  operations: number;
}

function idIn({ import: found, errors }: Payload): string {
  if (found && errors.length === 0) return found.id;
  const said = errors.map(({ field, message }) => `${field ?? ""}: ${message}`).join("; ");
  throw new ApiFailure(`the import itself is refused: ${said}`);
}

const sha256 = (given: string | Uint8Array): string => createHash("sha256").update(given).digest("hex");

/** Rejects in the form of the API, as many as an import keeps. */
export const reported = (rejects: readonly Reject[]): ReportedReject[] => rejects.slice(0, mostRejects).map(inForm);

const inForm = ({ file, row, line, column, value, fate, reason }: Reject): ReportedReject => ({
  file: file.slice(0, 200),
  row,
  line,
  column: cut(column, 200),
  value: cut(value, 500),
  fate,
  reason: cut(reason, 1000),
});

/** A text of at most so many characters; null for an empty one. */
function cut(text: string, most: number): string | null {
  const plain = Array.from(text).slice(0, most).join("").trim();
  return plain === "" ? null : plain;
}
