import { randomBytes } from "node:crypto";

/** The kinds of record whose every version is kept, in the order in which their tables refer to each other. */
export const trackedKinds = [
  "actor",
  "identifier",
  "role",
  "source_article",
  "evidence",
  "meeting",
  "participation",
  "commitment",
  "party",
  "follow_up",
  "methodology",
  "assessment",
] as const;
export type TrackedKind = (typeof trackedKinds)[number];

/**
 * All kinds of record, and the prefix of their public ids: `commitment_0197f3b2-...`.
 * An id says what it is an id of, so a wrong one is refused by name, and `node(id)` needs no index.
 */
export const recordKinds = [
  ...trackedKinds,
  "contributor",
  "token",
  "change_set",
  "operation",
  "review",
  "redaction",
] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface RecordId {
  kind: RecordKind;
  uuid: string;
}

const shape = /^([a-z_]{4,20})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The kind and the uuid of a public id, or null where the text is no id of ours. */
export function parseRecordId(text: string): RecordId | null {
  const [, kind, uuid] = shape.exec(text) ?? [];
  const known = recordKinds.find((each) => each === kind);
  return known && uuid ? { kind: known, uuid } : null;
}

export const isTracked = (kind: RecordKind): kind is TrackedKind => trackedKinds.some((each) => each === kind);

/** The name of a field that holds the id of such a record: `followUp`. */
export const fieldNameOf = (kind: RecordKind): string =>
  kind.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const formatRecordId = ({ kind, uuid }: RecordId): string => `${kind}_${uuid}`;

let lastMillisecond = 0;
let sequence = 0;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then a sequence within the millisecond. Ids of one process
 * sort in the order in which they were made, and new rows lie together in the indexes.
 */
export function newUuid(now = Date.now()): string {
  sequence = now > lastMillisecond ? 0 : sequence + 1;
  lastMillisecond = Math.max(now, lastMillisecond) + (sequence >> 12);
  sequence &= 0xfff;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
