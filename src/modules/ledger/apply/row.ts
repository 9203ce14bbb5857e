import { getMetadataArgsStorage } from "typeorm";
import { lineOf } from "../../../projection/declare/record-type";
import { declarationOf } from "../../../schema/module";
import type { TrackedKind, TrackedRecords } from "../../../values/record-id";
import type { Values } from "./unit-of-work";

/** Every column that is written for a new record of this kind. */
export type WrittenRow<Kind extends TrackedKind> = TrackedRecords[Kind];

/** The columns of a correction; undefined means that the value stays as it is. */
export type Changes<Kind extends TrackedKind> = {
  [Column in keyof WrittenRow<Kind>]: WrittenRow<Kind>[Column] | undefined;
};

/** The columns that a property of the input with the same name and type fills. A property that is left out becomes null, if the column allows null. */
type Filled<Kind extends TrackedKind, Input> = {
  [Column in keyof WrittenRow<Kind> & keyof Input]: null extends WrittenRow<Kind>[Column]
    ? Input[Column] extends WrittenRow<Kind>[Column] | undefined
      ? Column
      : never
    : Input[Column] extends WrittenRow<Kind>[Column]
      ? Column
      : never;
}[keyof WrittenRow<Kind> & keyof Input];

/** The same for a correction, whose properties may all be left out. */
type Corrected<Kind extends TrackedKind, Input> = {
  [Column in keyof WrittenRow<Kind> & keyof Input]: Input[Column] extends WrittenRow<Kind>[Column] | undefined
    ? Column
    : never;
}[keyof WrittenRow<Kind> & keyof Input];

type Rest<All, Known extends keyof All> = Omit<All, Known> & Partial<Pick<All, Known>>;

/**
 * Makes a new record from its input. A column gets its value from the property of the input that has the same name and type.
 * `rest` gives all other columns, and the compiler names the one that is missing.
 */
export function rowFrom<Kind extends TrackedKind, Input extends object>(
  kind: Kind,
  input: Input,
  rest: Rest<WrittenRow<Kind>, Filled<Kind, Input>>,
): WrittenRow<Kind> {
  const given: Readonly<Values> = { ...input, ...rest };
  return Object.fromEntries(writtenColumns(kind).map((column) => [column, given[column] ?? null])) as WrittenRow<Kind>;
}

/** Makes the changes of a correction from its input. `fixed` names the columns that no correction changes. */
export function changesFrom<
  Kind extends TrackedKind,
  Input extends object,
  Fixed extends keyof WrittenRow<Kind> = never,
>(
  kind: Kind,
  input: Input,
  rest: Rest<Omit<Changes<Kind>, Fixed>, Exclude<Corrected<Kind, Input>, Fixed>>,
  fixed: readonly Fixed[] = [],
): Partial<WrittenRow<Kind>> {
  const given: Readonly<Values> = { ...input, ...rest };
  const said = writtenColumns(kind).filter(
    (column) => given[column] !== undefined && !fixed.some((each) => each === column),
  );
  return Object.fromEntries(said.map((column) => [column, given[column]])) as Partial<WrittenRow<Kind>>;
}

const columns = new Map<TrackedKind, readonly string[]>();

/** The properties of a kind that edits can write, in the order of its class. */
function writtenColumns(kind: TrackedKind): readonly string[] {
  const known = columns.get(kind);
  if (known) return known;
  const line = lineOf(declarationOf(kind).type);
  const written = getMetadataArgsStorage()
    .columns.filter(({ target }) => line.some((each) => each === target))
    .filter(({ options }) => options.insert !== false && options.primary !== true)
    .map(({ propertyName }) => propertyName);
  columns.set(kind, written);
  return written;
}
