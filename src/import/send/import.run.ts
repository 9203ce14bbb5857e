import { buildSchema } from "graphql";
import { normalised } from "../../values/plain-text";
import { ApiTypes } from "../mapping/api.types";
import type { Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import { makeRecords, type Made } from "../mapping/made";
import type { Mapping } from "../mapping/mapping";
import type { GivenFile } from "../mapping/tables";
import { parseMapping } from "../mapping/parse";
import { ApiClient, ApiFailure } from "./client";
import { Directory } from "./directory";
import { editionsBy } from "./editions";
import { FileSources } from "./file.sources";
import { ImportRecord } from "./import.record";
import { newActors } from "./near.names";
import { overHttp } from "./receiver";
import { Sender } from "./sender";
import type { SentCounts } from "./sent.counts";
import { SetSize } from "./set.size";
import { compareWithRecord } from "./comparison";
import type { Vanished } from "./vanished.records";

export interface ImportOptions {
  files: readonly GivenFile[];
  mapping: { name: string; text: string };
  url: string;
  token: string | null;
  dryRun: boolean;
  /** About how many operations a change set has. */
  setSize?: number;
  /** Whether it proposes to retract what earlier editions of the files made and they no longer have. */
  retractVanished?: boolean;
  say: (line: string) => void;
  progress: (done: number, total: number) => void;
}

export interface ImportResult {
  made: Made;
  counts: SentCounts;
  rejects: Reject[];
  vanished: { file: string; rows: number[] }[];
  /** After a dry run: what would change of records that exist, a line for each. */
  diff: string[];
  /** Records, and parts of them, that earlier editions of the files made and they no longer have. */
  gone: Vanished[];
  /** The id of the import on the server; null after a dry run. */
  importId: string | null;
}

/** Reads files, makes records from their rows and sends them. If the same files are sent again, nothing is written. */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { files, url, token, dryRun, say, progress } = options;
  const client = new ApiClient(url, token, say);
  const api = new ApiTypes(buildSchema(await client.schema()));
  const mapping = parseMapping(options.mapping.text, options.mapping.name, api);
  const waits = await mayContribute(client);
  const made = makeRecords(mapping, files, api);
  say(`${made.countRows().rows.toLocaleString("en")} rows make ${made.drafts.size.toLocaleString("en")} records`);
  const directory = await Directory.read(client, () => undefined);
  const sources = await FileSources.of(mapping, api, made.tables, { editionsAt: editionsBy(client) });
  const receiver = overHttp(client, api, mapping.dataset);
  const summary = summaryOf(mapping, made);
  const described = { summary, dataset: mapping.dataset, mapping: options.mapping, files };
  const record = dryRun ? null : await ImportRecord.begin(client, described);
  if (record?.resumed) say("an import of these files broke off before: it goes on");
  const partOf = record?.id ?? null;
  const sending = { summary, partOf, setSize: sizeOf(options), waits, progress };
  const sender = new Sender(receiver, made, api, directory, sources, sending);
  await sender.run();
  const perhapsNew = {
    certain: sender.newActors,
    possible: record?.resumed ? sender.knownActors : [],
    importId: partOf,
  };
  const actors = await newActors({ client, receiver }, perhapsNew);
  const idOf = (draft: Draft): string | null => sender.idOf(draft);
  const sent = { mapping, api, made, sources, directory, newActors: actors, idOf };
  const told = partOf === null ? null : { summary, partOf };
  const dealing = { retractVanished: options.retractVanished === true, told, counts: sender.counts };
  const { gone, flags } = await compareWithRecord({ client, receiver }, sent, dealing);
  const rejects = [...made.rejects, ...made.compared, ...sender.rejects, ...flags];
  const vanished = sources.vanishedBefore(partOf);
  const { counts, diff } = sender;
  const result = { made, counts, rejects, vanished, gone, diff, importId: partOf };
  await record?.finish(countsOf(result), result.rejects);
  return result;
}

/** `Import of eu-mep-meetings (meetings.csv)`, as the record stores it: a change set that waits is found again by its summary. */
function summaryOf({ summary, dataset }: Mapping, { tables }: Made): string {
  const names = [...new Set(tables.map(({ file }) => file))];
  return normalised(
    `${summary ?? `Import of ${dataset}`} (${names.slice(0, 5).join(", ")}${names.length > 5 ? " .." : ""})`,
  );
}

/** A dry run delays no other writer. */
const sizeOf = ({ setSize, dryRun }: ImportOptions): SetSize =>
  new SetSize(setSize ?? (dryRun ? 2000 : 500), dryRun || setSize !== undefined);

function countsOf({ made, counts, vanished }: ImportResult): Parameters<ImportRecord["finish"]>[0] {
  const { rows, rejected } = made.countRows();
  const vanishedRows = vanished.reduce((sum, { rows: gone }) => sum + gone.length, 0);
  return { rows, rejectedRows: rejected, vanishedRows, operations: counts.operations };
}

/** Whether every change set of the viewer waits for a review. */
async function mayContribute(client: ApiClient): Promise<boolean> {
  const { viewer } = await client.ask<{ viewer: { contributor: { role: string } | null } }>(
    "{ viewer { contributor { role } } }",
  );
  if (!viewer.contributor)
    throw new ApiFailure("sending needs a token: give one with --token (npm run token -- create ..)");
  return viewer.contributor.role === "CONTRIBUTOR";
}
