import { getMetadataArgsStorage } from "typeorm";
import { lineOf, recordNamed } from "../../../projection/declare/record-type";
import { declarationOf } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";
import type { ChangeSetWriter } from "./change-set.writer";
import type { Values } from "./unit-of-work";
import type { Changes, Corrected, Filled, Rest, WrittenRow } from "./written.row";

/**
 * Makes a new record from its input. A column gets its value from the property of the input that has the same name and type, and the id
 * of another record from the property that names that record: `meetingId` from `meeting`. `rest` gives all other columns, and the
 * compiler names the one that is missing.
 * @throws Refusal if there is no such other record.
 */
export function rowFrom<Kind extends TrackedKind, Input extends object>(
  write: ChangeSetWriter,
  kind: Kind,
  input: Input,
  rest: Rest<WrittenRow<Kind>, Filled<Kind, Input>>,
): WrittenRow<Kind> {
  const row = writtenColumns(kind).map((column) => [column.property, said(write, column, input, rest) ?? null]);
  return Object.fromEntries(row) as WrittenRow<Kind>;
}

/** Makes the changes of a correction from its input. `fixed` names the columns that no correction changes. */
export function changesFrom<
  Kind extends TrackedKind,
  Input extends object,
  Fixed extends keyof WrittenRow<Kind> = never,
>(
  write: ChangeSetWriter,
  kind: Kind,
  input: Input,
  rest: Rest<Omit<Changes<Kind>, Fixed>, Exclude<Corrected<Kind, Input>, Fixed>>,
  fixed: readonly Fixed[] = [],
): Partial<WrittenRow<Kind>> {
  const changes = writtenColumns(kind)
    .filter(({ property }) => !fixed.some((each) => each === property))
    .map((column) => [column.property, said(write, column, input, rest)] as const);
  return Object.fromEntries(changes.filter(([, value]) => value !== undefined)) as Partial<WrittenRow<Kind>>;
}

/** A property that edits can write, and the kind of record whose id it holds, if it does. */
interface WrittenColumn {
  property: string;
  refersTo: TrackedKind | undefined;
}

/** What `rest` or else the input says of a column; undefined if neither says anything. */
function said(write: ChangeSetWriter, { property, refersTo }: WrittenColumn, input: object, rest: object): unknown {
  const given: Readonly<Values> = { ...input, ...rest };
  if (property in given || !refersTo) return given[property];
  const field = property.replace(/Id$/, "");
  const named = given[field];
  return typeof named === "string" ? write.reference(named, field, refersTo) : named;
}

const columns = new Map<TrackedKind, readonly WrittenColumn[]>();

/** In the order of the class. */
function writtenColumns(kind: TrackedKind): readonly WrittenColumn[] {
  const known = columns.get(kind);
  if (known) return known;
  const line = lineOf(declarationOf(kind).type);
  const storage = getMetadataArgsStorage();
  const ofLine = <Declared extends { target: unknown }>(declared: readonly Declared[]): Declared[] =>
    declared.filter(({ target }) => line.some((each) => each === target));
  const referred = new Map(ofLine(storage.foreignKeys).map(({ propertyName, type }) => [propertyName, type]));
  const written = ofLine(storage.columns)
    .filter(({ options }) => options.insert !== false && options.primary !== true)
    .map(({ propertyName }) => ({ property: propertyName, refersTo: kindOf(referred.get(propertyName)) }));
  columns.set(kind, written);
  return written;
}

const kindOf = (type: unknown): TrackedKind | undefined =>
  typeof type === "string" ? (recordNamed(type)?.kind as TrackedKind | undefined) : undefined;
