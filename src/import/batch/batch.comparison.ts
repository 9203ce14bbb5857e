import { makeRecords } from "../mapping/made";
import type { Api } from "../send/client";
import { compareWithRecord } from "../send/comparison";
import { mostRejects, reported } from "../send/import.record";
import { newActors } from "../send/near.names";
import { noneSent } from "../send/sent.counts";
import { fileOf } from "./batch.file";
import type { Ask, ComparedFile } from "./batch.questions";
import { actorsIn, directoryFor, receiverOf } from "./batch.receiver";
import { sourcesOf, summaryOf, type Batch } from "./batch.sources";

/** Says what no batch of a file can, since it sees only some of the rows: with the same code as `npm run import`. */
export async function compareFile(batch: Batch): Promise<ComparedFile> {
  const { given, mapping, api, ask } = batch;
  const { partOf, retractVanished } = given;
  const made = makeRecords(mapping, [fileOf(given)], api);
  const [sources, receiver, client] = [await sourcesOf(batch, made.tables), receiverOf(ask, api), clientOf(ask)];
  const possible = actorsIn(made, api);
  const directory = await directoryFor(possible, ask);
  const actors = await newActors({ client, receiver }, { certain: [], possible, importId: partOf });
  const files = { mapping, api, made, sources, directory, newActors: actors };
  const { gone, goneFlags, flags } = await compareWithRecord(
    { client, receiver },
    { ...files, idOf: (draft) => directory.actorFor(draft) },
    {
      retractVanished,
      told: partOf === null ? null : { summary: summaryOf(batch, made.tables), partOf },
      counts: noneSent(),
    },
  );
  const numbers = sources.vanishedBefore(partOf).flatMap(({ rows }) => rows);
  return {
    vanishedRows: numbers.length,
    vanishedRowNumbers: numbers.slice(0, mostRejects),
    vanished: gone.slice(0, mostRejects).map(({ kind, id, row }, at) => ({
      kind,
      record: id,
      row,
      reason: goneFlags[at]?.reason ?? "",
    })),
    rejects: reported([...made.compared, ...flags]),
  };
}

const clientOf = (ask: Ask): Api => ({
  ask: (query, variables = {}) => ask("read", { query, variables }) as Promise<never>,
});
