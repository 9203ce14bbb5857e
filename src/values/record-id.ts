import { v7 } from "uuid";

/**
 * The kinds of record of which every version is kept, with the properties that are written. Each entity adds its own:
 * `declare module "../../values/record-id" { interface TrackedRecords { meeting: Written<Meeting> } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the entities fill it
export interface TrackedRecords {}
export type TrackedKind = keyof TrackedRecords;

/** The other kinds of record that have a public id, and their classes. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the entities fill it
export interface OtherRecords {}
export type RecordKind = TrackedKind | keyof OtherRecords;

interface Kinds {
  tracked: readonly TrackedKind[];
  others: readonly RecordKind[];
  mergeable: readonly TrackedKind[];
}

let kinds: Kinds | null = null;

/** Sets the kinds of record, once. The list of modules calls it (schema/module.ts). */
export const declareKinds = (declared: Kinds): void => void (kinds = declared);

function declared(): Kinds {
  if (!kinds) throw new Error("no kind of record is known yet: load src/modules first");
  return kinds;
}

/** In the order of the line of modules, so a kind refers only to itself and to earlier kinds. */
export const trackedKinds = (): readonly TrackedKind[] => declared().tracked;

/** A kind is also the prefix of its public ids: `commitment_0197f3b2-...`. So a wrong id is refused by name. */
export const recordKinds = (): readonly RecordKind[] => [...declared().tracked, ...declared().others];

/** Whether records of this kind can be merged; then the ids of the merged records lead to the survivor. */
export const canBeMerged = (kind: RecordKind): boolean => declared().mergeable.some((each) => each === kind);

export const mergeableKinds = (): readonly TrackedKind[] => declared().mergeable;

export interface RecordId {
  kind: RecordKind;
  uuid: string;
}

const shape = /^([a-z_]{4,20})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The kind and the uuid of a public id, or null if the text is not a public id. */
export function parseRecordId(text: string): RecordId | null {
  const [, kind, uuid] = shape.exec(text) ?? [];
  const known = recordKinds().find((each) => each === kind);
  return known && uuid ? { kind: known, uuid } : null;
}

export const isTracked = (kind: RecordKind): kind is TrackedKind => declared().tracked.some((each) => each === kind);

/** The name of a field that holds the id of such a record: `followUp`. */
export const fieldNameOf = (kind: RecordKind): string =>
  kind.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** A record of this kind in a sentence: "an actor", "a source article". */
export const aRecordOf = (kind: RecordKind): string =>
  `${/^[aeio]/.test(kind) ? "an" : "a"} ${kind.replaceAll("_", " ")}`;

export const formatRecordId = ({ kind, uuid }: RecordId): string => `${kind}_${uuid}`;

/**
 * A UUID of version 7 (RFC 9562). Ids of one process sort in the order in which they were made, and new rows lie together in the
 * indexes.
 */
export const newUuid = (): string => v7();
