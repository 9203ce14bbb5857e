import { createHash } from "node:crypto";
import { mutate, written } from "./contribute";
import { mappingOf } from "./importing";
import { techCompany } from "./factories";
import type { SignedIn } from "./server";

/** A mapping of files with a column of names. */
export const smallMapping = mappingOf(
  "  - entities: { firm: { schema: Company, keys: [Name], always: true, properties: { name: { column: Name } } } }",
);

/** A valid file for it, or a batch. */
export const batchOfOne = { fileName: "file.csv", rows: [["Name"], ["Firma Jedan"]] };

/** A valid input of beginImport. */
export const importOf = (dataset: string) => ({
  summary: "A test.",
  dataset,
  mappingName: "mapping.yaml",
  mappingHash: createHash("sha256").update(smallMapping).digest("hex"),
  files: [{ name: "file.csv", hash: "f".repeat(64) }],
});

/** The counts of an import of no rows. */
export const finished = { rows: 0, rejectedRows: 0, vanishedRows: 0, operations: 0, rejects: [] };

/** The id of an import that somebody has begun. */
export const begunImport = async (who: Pick<SignedIn, "ask">, dataset: string): Promise<string> =>
  (await mutate(who, "beginImport", importOf(dataset), "import { id } errors { code }"))["import"].id;

/** The id of a finished import of one company, by somebody who may apply it. */
export async function appliedImport(who: Pick<SignedIn, "ask">): Promise<string> {
  const id = await begunImport(who, "register");
  await mutate(who, "submitChangeSet", { summary: "A test.", operations: [written(techCompany())], import: id });
  await mutate(who, "finishImport", { import: id, ...finished }, "errors { code }");
  return id;
}
