import { declarationOf, recordDeclarations, type PartOf as DeclaredPart } from "../../../schema/module";
import type { RecordId, RecordKind, TrackedKind } from "../../../values/record-id";

/** How records of this kind are parts of other records. */
export interface Part extends DeclaredPart {
  kind: TrackedKind;
}

const partOf = (kind: TrackedKind): Part | undefined => {
  const { part } = declarationOf(kind);
  return part && { kind, ...part };
};

const partKinds = new Map<RecordKind, readonly Part[]>();

/** The same objects each time: they are keys of what is collected by them. */
export function partKindsOf(whole: RecordKind): readonly Part[] {
  const known = partKinds.get(whole);
  if (known) return known;
  const found = recordDeclarations()
    .flatMap(({ kind }) => partOf(kind) ?? [])
    .filter(({ of }) => of().some((each) => each === whole));
  partKinds.set(whole, found);
  return found;
}

/** How records of a kind are parts of records of several kinds. No foreign key can say that. */
export const partsOfManyKinds = (kind: TrackedKind): Part[] => {
  const part = partOf(kind);
  return part?.kindProperty === undefined ? [] : [part];
};

/** The record of which a record with these values is a part; null if it is no part. */
export function wholeOf(kind: TrackedKind, values: Readonly<Record<string, unknown>>): RecordId | null {
  const part = partOf(kind);
  const uuid = part && values[part.property];
  if (typeof uuid !== "string") return null;
  const kinds = part?.of() ?? [];
  const said = part?.kindProperty && String(values[part.kindProperty]).toLowerCase();
  const whole = kinds.find((each) => kinds.length === 1 || each === said);
  return whole ? { kind: whole, uuid } : null;
}
