import type { ApiTypes } from "../mapping/api.types";
import { makeRecords, type Made } from "../mapping/made";
import { parseMapping } from "../mapping/parse";
import { Tables } from "../mapping/tables";
import { recordFiles } from "../send/file.recording";
import { reported } from "../send/import.record";
import { Sender } from "../send/sender";
import { noneSent } from "../send/sent.counts";
import { costOf } from "../send/set.builder";
import { SetSize } from "../send/set.size";
import { asBatch, fileOf, filledFromAbove } from "./batch.file";
import { problemsIn, wrong } from "./batch.problems";
import type { Ask, BatchProblem, BatchResult, GivenBatch, RecordedFile } from "./batch.questions";
import { compareFile } from "./batch.comparison";
import { actorsIn, directoryFor, receiverOf } from "./batch.receiver";
import { sourcesOf, summaryOf, type Batch } from "./batch.sources";

/** Makes records of rows and sends them as change sets, with the same code as `npm run import`. */
export async function runBatch(given: GivenBatch, api: ApiTypes, ask: Ask): Promise<BatchResult> {
  try {
    const mapping = asBatch(parseMapping(given.mapping, "mapping", api), given);
    const batch = { given, mapping, api, ask };
    return await work[given.form](batch);
  } catch (error) {
    return { problems: problemsIn(error, given) };
  }
}

const work: Readonly<Record<GivenBatch["form"], (batch: Batch) => Promise<BatchResult>>> = {
  BATCH: (batch) => importRows(batch),
  FILE: (batch) => recordFile(batch),
  COMPARISON: (batch) => compareFile(batch),
};

async function recordFile(batch: Batch): Promise<RecordedFile> {
  const { given, mapping, api, ask } = batch;
  const { all: tables } = Tables.of(mapping, [fileOf(given)]);
  const sources = await sourcesOf(batch, tables);
  const told = { summary: summaryOf(batch, tables), partOf: given.partOf };
  await recordFiles(receiverOf(ask, api), sources, told, noneSent());
  return { source: tables[0] ? sources.idOf(tables[0]) : null };
}

async function importRows(batch: Batch): Promise<BatchResult> {
  const { given, mapping, api, ask } = batch;
  const long = tooManyRows(batch);
  if (long !== null) return { problems: [wrong(given, long)] };
  const made = makeRecords(mapping, [fileOf(given)], api);
  const problem = problemOf(batch, made);
  if (problem) return { problems: [problem] };
  const sources = await sourcesOf(batch, made.tables);
  const directory = await directoryFor(actorsIn(made, api), ask);
  const sender = new Sender(receiverOf(ask, api), made, api, directory, sources, {
    summary: summaryOf(batch, made.tables),
    partOf: given.partOf,
    setSize: new SetSize(given.mostOperations, true),
    waits: given.waits,
    progress: () => undefined,
  });
  await sender.run();
  const { rows, rejected: rejectedRows } = made.countRows();
  const { operations, created, updated, unchanged } = sender.counts;
  const differences = given.partOf === null ? sender.diff : null;
  const rejects = reported([...made.rejects, ...sender.rejects]);
  return { rows, rejectedRows, operations, created, updated, unchanged, differences, rejects };
}

function tooManyRows({ given, mapping }: Batch): string | null {
  const tables = Tables.of(mapping, [fileOf(given)]).all;
  const [count, most] = [Math.max(...tables.map(({ table }) => table.rows.length)), given.mostRows];
  if (count <= most) return null;
  return `has ${count.toLocaleString("en")} rows; at most ${most.toLocaleString("en")} are allowed in a batch`;
}

function problemOf({ given, mapping }: Batch, { drafts, completeness, tables }: Made): BatchProblem | null {
  const operations = costOf([...drafts.all].filter((draft) => completeness.isComplete(draft)));
  const [count, most] = [operations, given.mostOperations].map((each) => each.toLocaleString("en"));
  if (operations > given.mostOperations)
    return wrong(given, `makes ${count} operations; at most ${most} are allowed: send fewer rows`);
  const above = filledFromAbove(given, mapping, tables);
  return above === null ? null : wrong(given, above);
}
