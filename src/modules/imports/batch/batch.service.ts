import { createHash } from "node:crypto";
import type { ComparedFile, GivenBatch, RecordedFile, SentBatch } from "../../../import/batch/batch.questions";
import { Refusal } from "../../../values/errors";
import { parseRecordId } from "../../../values/record-id";
import { accept } from "../../../schema/accept";
import type { RequestContext } from "../../accounts/request.context";
import { proposer } from "../../accounts/viewer";
import { mostOperations } from "../../ledger/change-set/draft";
import { unfinishedImport } from "../../ledger/change-set/import.phase";
import { BatchAnswers } from "./batch.answers";
import { CompareImportFileInput, ImportBatchInput, most, RecordImportFileInput } from "./batch.inputs";
import { priceOfThread, runBatch } from "./batch.thread";

/** What came of a batch: its counts, unless it was refused as a whole. */
export interface BatchOutcome extends Partial<SentBatch>, Partial<RecordedFile>, Partial<ComparedFile> {
  /** The uuid of the import. */
  id: string;
  changeSetIds: readonly string[];
  refusals: readonly Refusal[];
}

/** Records a file of an import as a source. */
export async function recordImportFile(context: RequestContext, given: RecordImportFileInput): Promise<BatchOutcome> {
  proposer(context.viewer);
  return run(context, await accept(RecordImportFileInput, given), { form: "FILE" });
}

/** Compares a file of an import with the record as a whole. */
export async function compareImportFile(context: RequestContext, given: CompareImportFileInput): Promise<BatchOutcome> {
  proposer(context.viewer);
  const { retractVanished, ...content } = await accept(CompareImportFileInput, given);
  return run(context, content, { form: "COMPARISON", retractVanished: retractVanished === true });
}

/** Makes records of rows by a mapping, and submits them. */
export async function importBatch(context: RequestContext, given: ImportBatchInput): Promise<BatchOutcome> {
  proposer(context.viewer);
  const input = await accept(ImportBatchInput, given);
  refuseLong(input);
  const { firstRow = null, source = null, dryRun = null } = input;
  if (firstRow !== null && source === null && firstRow > 1 && dryRun !== true) refuseWithoutSource(firstRow);
  return run(context, input, { form: "BATCH", firstRow, source, dryRun });
}

type Content = Pick<ImportBatchInput, "import" | "mapping" | "fileName" | "table" | "rows">;
type How = Pick<GivenBatch, "form"> &
  Partial<Pick<GivenBatch, "retractVanished">> &
  Pick<ImportBatchInput, "firstRow" | "source" | "dryRun">;

async function run(context: RequestContext, content: Content, how: How): Promise<BatchOutcome> {
  const { mapping, fileName, table = null, rows = null } = content;
  const { form, firstRow = null, source = null, dryRun, retractVanished = false } = how;
  if ((table === null) === (rows === null))
    throw new Refusal("INVALID", "give either `table` or `rows`", [table === null ? "rows" : "table"]);
  const { id: contributor, role } = proposer(context.viewer);
  const id = await unfinishedImport(context.database.manager, content.import, contributor);
  await refuseOtherMapping(context, id, mapping);
  const recorded = source === null ? null : await sourceNamed(context, source);
  context.charge(priceOfThread(form));
  const answers = new BatchAnswers(context, content.import, recorded);
  const result = await runBatch(
    contributor,
    {
      form,
      mapping,
      fileName,
      table,
      rows,
      firstRow,
      source,
      partOf: dryRun ? null : content.import,
      waits: role === "CONTRIBUTOR",
      retractVanished,
      mostOperations,
      mostRows: most.rows,
    },
    answers.answer,
  );
  if ("problems" in result) {
    const refusals = result.problems.map(({ field, message }) => new Refusal("INVALID", message, field));
    return { id, changeSetIds: answers.changeSets, refusals };
  }
  return { ...result, id, changeSetIds: answers.changeSets, refusals: [] };
}

function refuseLong({ rows }: ImportBatchInput): void {
  let characters = 0;
  for (const cells of rows ?? []) for (const cell of cells) characters += cell.length;
  if (characters > most.characters)
    throw new Refusal(
      "INVALID",
      `have ${characters.toLocaleString("en")} characters; at most ${most.characters.toLocaleString("en")} are allowed: send fewer rows`,
      ["rows"],
    );
}

function refuseWithoutSource(firstRow: number): never {
  throw new Refusal(
    "INVALID",
    `rows from ${firstRow} on are a part of a file: record the file with recordImportFile, and name it`,
    ["source"],
  );
}

async function refuseOtherMapping({ database }: RequestContext, id: string, mapping: string): Promise<void> {
  const [found]: { mapping_hash: string }[] = await database.manager.query(
    "select mapping_hash from import where id = $1",
    [id],
  );
  if (found?.mapping_hash === createHash("sha256").update(mapping).digest("hex")) return;
  throw new Refusal("INVALID", "is not the mapping that the import was begun with: its SHA-256 is another one", [
    "mapping",
  ]);
}

async function sourceNamed({ database }: RequestContext, named: string): Promise<{ id: string; url: string }> {
  const id = parseRecordId(named);
  if (id?.kind !== "source_article")
    throw new Refusal("INVALID", `${named} is not the id of a source article`, ["source"]);
  const [found]: { id: string; url: string; kind: string | null }[] = await database.manager.query(
    "select id, url, kind from source_article where id = $1",
    [id.uuid],
  );
  if (found && found.kind !== "DATASET")
    throw new Refusal("INVALID", "is not a DATASET: record the file with recordImportFile", ["source"]);
  return { id: id.uuid, url: found?.url ?? "" };
}
