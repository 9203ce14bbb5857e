import type { RecordId, RecordKind, TrackedKind } from "../../../values/record-id";

/** How the records of a kind are parts of others: they go when those go. */
export interface Part {
  kind: TrackedKind;
  /** The kinds of its wholes. */
  of: readonly TrackedKind[];
  /** The property that holds the id of its whole. */
  named: string;
  /** Where there are wholes of several kinds: the property that says of which kind it is. */
  kindNamed?: string;
  /** Where a correction of the whole gives all of them together: the field of its input. */
  givenAs?: string;
}

const parts = new Map<TrackedKind, Part>();

/** Each module says what its records are parts of. */
export const registerPart = (part: Part): void => void parts.set(part.kind, part);

export const partKindsOf = (whole: RecordKind): Part[] =>
  [...parts.values()].filter(({ of }) => of.some((each) => each === whole));

/** How records of a kind are parts of others of several kinds: no foreign key says that. */
export const partsOfManyKinds = (kind: TrackedKind): Part[] =>
  [...parts.values()].filter((part) => part.kind === kind && part.kindNamed !== undefined);

/** The record that a record of these values is a part of; null where it stands for itself. */
export function wholeOf(kind: TrackedKind, values: Readonly<Record<string, unknown>>): RecordId | null {
  const part = parts.get(kind);
  const uuid = part && values[part.named];
  if (typeof uuid !== "string") return null;
  const said = part?.kindNamed && String(values[part.kindNamed]).toLowerCase();
  const whole = part?.of.find((each) => part.of.length === 1 || each === said);
  return whole ? { kind: whole, uuid } : null;
}
