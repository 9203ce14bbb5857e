import type { EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Class } from "../../../projection/declare/record-type";
import { operationsInLine, type NamedOperation } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";
import type { UnitOfWork } from "./unit-of-work";
import type { ChangeSetWriter } from "./change-set.writer";

type InputClass = new () => object;

/** What of an input is kept, and what is told about the rest. */
export interface Prepared<Input extends object = object> {
  input: Input;
  /** Of a source article: what of its text was taken for the article. */
  extraction?: object;
}

/** A kind of edit: its name, its input, and the service function that carries it out and returns the record's uuid. */
export interface OperationKind<Input extends object = object> extends NamedOperation {
  /** What it does, for the schema. */
  description: string;
  /** The kind of record it makes or changes; null for an operation on many records of many kinds. */
  record: TrackedKind | null;
  /** What a mutation of this name answers with: the field of its payload and the type of that. Null for what is gone. */
  answers: { field: string; type: () => Class } | null;
  input: new () => Input;
  /** Whether somebody else than its author has to apply it: always, or by its input. Postgres says the same (migration 0023). */
  needsSecondPerson?: true | ((input: Input) => boolean);
  /** What Postgres takes for it, applied or only tried, in points of 10 µs; by default 100. */
  price?: number;
  /** What of the input is kept. Runs once, as it arrives, before anything is stored. */
  prepare?: (input: Input) => Prepared<Input> | Promise<Prepared<Input>>;
  /** The field of the input that holds a page which takes time to read; null if none does. */
  pageIn?: (input: Input) => string | null;
  /** Brings what else it works on than what its input names, for many inputs at once. */
  load?: (records: UnitOfWork, inputs: readonly Input[]) => Promise<void>;
  /** Finds what only the whole record can tell, for many inputs at once: by the place of the input. */
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

/** The modules list what `operation` has made, and nothing else. */
export const operationKinds = (): readonly OperationKind[] => operationsInLine() as readonly OperationKind[];

let byName: ReadonlyMap<string, OperationKind> | null = null;

export function operationKind(name: string): OperationKind | undefined {
  byName ??= new Map(operationKinds().map((kind) => [kind.name, kind]));
  return byName.get(name);
}

/** Whether an edit waits for somebody else than its author. */
export function needsSecondPerson({ name, input }: { name: string; input: object }): boolean {
  const rule = operationKind(name)?.needsSecondPerson ?? false;
  return typeof rule === "function" ? rule(input) : rule;
}

/** The name of an operation as it is written: its one key. */
export const nameOf = (written: object): string => Object.keys(written)[0] ?? "";

/** What Postgres takes for one operation, applied or only tried: 1 ms. */
const usualPrice = 100;

/** What operations of these names cost, in points. */
export const priceOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (operationKind(name)?.price ?? usualPrice), 0);

export const operationInputs = (): InputClass[] => operationKinds().map(({ input }) => input);
