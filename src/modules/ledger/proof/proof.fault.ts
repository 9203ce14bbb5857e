import type { EntityManager } from "typeorm";
import { formatRecordId, type RecordKind } from "../../../values/record-id";

/** Something in the database that is not as it was recorded. */
export interface Fault {
  /** Null if it concerns the ledger as a whole. */
  revision: number | null;
  /** What is wrong, in words. */
  what: string;
}

/** For each part of a revision, the first bytes of the hash of each of its rows, in the order of their ids. */
export type LeafPrefixes = ReadonlyMap<string, Buffer>;

export const leafPrefixesOf = (parts: readonly string[] | null, marks: readonly Buffer[] | null): LeafPrefixes =>
  new Map(parts?.map((part, index) => [part, marks?.[index] ?? Buffer.alloc(0)]));

/** The differences in a revision, as far as the first bytes of the hashes show them. */
export async function differencesIn(
  manager: EntityManager,
  revision: number,
  recorded: LeafPrefixes,
  present: LeafPrefixes,
): Promise<string[]> {
  const parts = [...new Set([...recorded.keys(), ...present.keys()])].sort();
  const differences: string[] = [];
  for (const part of parts) {
    const then = recorded.get(part) ?? Buffer.alloc(0);
    const now = present.get(part) ?? Buffer.alloc(0);
    if (!then.equals(now)) differences.push(difference(part, await rowsOf(manager, part, revision), then, now));
  }
  return differences;
}

const bytesPerMark = 4;

function difference(part: string, ids: readonly string[], then: Buffer, now: Buffer): string {
  const place = firstDifference(then, now);
  const id = ids[place];
  const record = id === undefined ? null : nameOf(part, id);
  const [kind = part, superseded] = part.split(" ");
  const rows = superseded ? `versions of ${kind} that it replaced or removed` : `rows of ${kind}`;
  if (then.length === now.length)
    return superseded ? `it did not replace or remove ${record}` : `${record} is not as it was recorded`;
  const counted = `${then.length / bytesPerMark} ${rows} were recorded, ${now.length / bytesPerMark} are there`;
  return now.length > then.length && record ? `${counted}; ${record} is not one of them` : counted;
}

function firstDifference(then: Buffer, now: Buffer): number {
  let place = 0;
  while (mark(then, place).equals(mark(now, place))) place += 1;
  return place;
}

const mark = (marks: Buffer, place: number): Buffer => marks.subarray(place * bytesPerMark, (place + 1) * bytesPerMark);

async function rowsOf(manager: EntityManager, part: string, revision: number): Promise<string[]> {
  const [found]: { leaves: string }[] = await manager.query("select leaves from ledger.parts_sql() where part = $1", [
    part,
  ]);
  if (!found) return [];
  const rows: { id: string }[] = await manager.query(`select l.id from (${found.leaves}) l order by l.id`, [
    revision,
    revision,
  ]);
  return rows.map(({ id }) => id);
}

/** The public id of a row of this part. */
function nameOf(part: string, uuid: string): string {
  const [kind = part] = part.split(" ");
  return formatRecordId({ kind: kind as RecordKind, uuid });
}
