import type { EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Class } from "../../../projection/declare/record-type";
import { operationsInLine, type NamedOperation } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";
import type { UnitOfWork, Values } from "./unit-of-work";
import type { ChangeSetWriter } from "./change-set.writer";

type InputClass = new () => object;

/** The input that is stored, and a report on what was left out of it. */
export interface Prepared<Input extends object = object> {
  input: Input;
  /** For a source article: which part of its text was taken as the article. */
  extraction?: object;
}

/** For operations that record something: what happens if the record exists already (`OnExisting`). */
export interface Recording<Input extends object = object> {
  /** The operation that corrects such a record; none if such records are never corrected. */
  correctedBy?: string;
  /** Values that this operation gives without a field, for the input of the correction. */
  saying?: object;
  /** The values that identify such a record, apart from its identifiers. Several sets of values are tried in their order. */
  known?: (write: ChangeSetWriter, input: Input) => Values | readonly Values[];
  /** If the input of another record gives such records: the field with the list, and the field of this input that names that record. */
  listed?: { as: string; whole: string };
}

/** A kind of edit: its name, its input, and the service function that makes the edit and returns the uuid of the record. */
export interface OperationKind<Input extends object = object> extends NamedOperation {
  /** What it does, for the schema. */
  description: string;
  /** The kind of record it makes or changes; null for an operation on many records of many kinds. */
  record: TrackedKind | null;
  /** The field of the mutation's payload that shows the record, and its type. Null if the payload shows no record. */
  answers: { field: string; type: () => Class } | null;
  input: new () => Input;
  /** If it records something new. */
  records?: Recording<Input>;
  /** Whether a second person has to apply it: always, or depending on its input. Postgres has the same rule (migration 0023). */
  needsSecondPerson?: true | ((input: Input) => boolean);
  /** How long Postgres works for it, also in a dry run, in points of 10 µs; by default 50. */
  price?: number;
  /** Makes the input that is stored. Runs once, when the input arrives. */
  prepare?: (input: Input) => Prepared<Input> | Promise<Prepared<Input>>;
  /** The field of the input with a page that takes time to read; null if there is none. */
  pageIn?: (input: Input) => string | null;
  /** Loads the other records that it works on, beside those that its inputs name. Called once for many inputs. */
  load?: (records: UnitOfWork, inputs: readonly Input[]) => Promise<void>;
  /** Checks that need a look at the database. Called once for many inputs; the refusals are by the index of the input. */
  check?: (
    manager: EntityManager,
    inputs: readonly Input[],
    records: UnitOfWork,
  ) => Promise<ReadonlyMap<number, Refusal>>;
  run: (write: ChangeSetWriter, input: Input) => string | null;
}

/** Declares an operation, typed by its input. Its module lists it; the ledger runs it without knowing the module. */
export const operation = <Input extends object>(kind: OperationKind<Input>): OperationKind =>
  kind as unknown as OperationKind;

/** The operations that the modules list: all of them were made by `operation`. */
export const operationKinds = (): readonly OperationKind[] => operationsInLine() as readonly OperationKind[];

let byName: ReadonlyMap<string, OperationKind> | null = null;

export function operationKind(name: string): OperationKind | undefined {
  byName ??= new Map(operationKinds().map((kind) => [kind.name, kind]));
  return byName.get(name);
}

/** Whether a second person, not its author, has to apply an edit. */
export function needsSecondPerson({ name, input }: { name: string; input: object }): boolean {
  const rule = operationKind(name)?.needsSecondPerson ?? false;
  return typeof rule === "function" ? rule(input) : rule;
}

/** The name of an operation as it is written: its one key. */
export const nameOf = (written: object): string => Object.keys(written)[0] ?? "";

/** How long Postgres works for one operation, also in a dry run: half a millisecond. */
export const usualPrice = 50;

/** The price of operations with these names, in points. */
export const priceOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (operationKind(name)?.price ?? usualPrice), 0);

export const operationInputs = (): InputClass[] => operationKinds().map(({ input }) => input);
