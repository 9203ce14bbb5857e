import type { TrackedKind } from "../../../values/record-id";
import type { ChangeSetWriter } from "./change-set.writer";
import type { TrackedRecord, Values } from "./unit-of-work";

interface Given<Part extends object> {
  kind: TrackedKind;
  /** The field of the input that gives all of them. */
  field: string;
  given: readonly Part[];
  /** The properties that identify a part. */
  key: readonly (keyof Part & string)[];
  add: (part: Part) => unknown;
}

/**
 * Makes these the only parts of a kind that a record has: adds the new ones, removes the missing ones, and leaves the others as they are.
 * Returns whether that changes anything.
 */
export function replaceParts<Part extends object>(
  write: ChangeSetWriter,
  whole: TrackedRecord,
  { kind, field, given, key, add }: Given<Part>,
): boolean {
  if (write.keepsParts(whole, kind, given)) return false;
  const keyOf = (part: object): string => JSON.stringify(key.map((property) => (part as Values)[property]));
  const known = write.partsOf(whole).filter((part) => part.kind === kind);
  const wanted = new Set(given.map(keyOf));
  const missing = new Set(known.map(({ values }) => keyOf(values)));
  const gone = known.filter(({ values }) => !wanted.has(keyOf(values)));
  gone.forEach((part) => write.remove(part, field));
  let added = 0;
  write.each(field, given, (part) => {
    if (missing.delete(keyOf(part))) return;
    add(part);
    added += 1;
  });
  return gone.length + added > 0;
}
