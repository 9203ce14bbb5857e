import { BadMapping } from "../mapping/parse";
import { NoSuchColumn } from "../mapping/row.view";
import { UnreadableFile } from "../read/table";
import { ApiFailure } from "../send/client";
import { TooManyTables } from "./batch.file";
import type { BatchProblem, GivenBatch } from "./batch.questions";

/** Something that is wrong with the content of a batch. */
export const wrong = ({ rows }: GivenBatch, message: string): BatchProblem => ({
  field: [rows ? "rows" : "table"],
  message,
});

/** What is wrong, if it is the fault of the batch. */
export function problemsIn(error: unknown, given: GivenBatch): BatchProblem[] {
  if (error instanceof BadMapping)
    return error.mistakes.map(({ path, line, column, message }) => ({
      field: ["mapping", ...path],
      message: `line ${line}, column ${column}: ${message}`,
    }));
  if (error instanceof TooManyTables || error instanceof ApiFailure)
    return [{ field: ["mapping"], message: error.message }];
  if (error instanceof UnreadableFile || error instanceof NoSuchColumn) return [wrong(given, error.message)];
  throw error;
}
