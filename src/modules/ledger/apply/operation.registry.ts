import type { EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Class } from "../../../projection/declare/record-type";
import type { TrackedKind } from "../../../values/record-id";
import type { Records } from "./records";
import type { Write } from "./write";

type InputClass = new () => object;

/** What of an input is kept, and what is told about the rest. */
export interface Prepared<Input extends object = object> {
  input: Input;
  /** Of a source article: what of its text was taken for the article. */
  extraction?: object;
}

/** A kind of edit: its name, its input, and the service function that carries it out and returns the record's uuid. */
export interface OperationKind<Input extends object = object> {
  name: string;
  /** What it does, for the schema. */
  description: string;
  /** The kind of record it makes or changes; null for an operation on many records of many kinds. */
  record: TrackedKind | null;
  /** What a mutation of this name answers with: the field of its payload and the type of that. Null for what is gone. */
  answers: { field: string; type: () => Class } | null;
  input: new () => Input;
  /** What of the input is kept. Runs once, as it arrives, before anything is stored. */
  prepare?: (input: Input) => Prepared<Input> | Promise<Prepared<Input>>;
  /** The field of the input that holds a page which takes time to read; null where none does. */
  pageIn?: (input: Input) => string | null;
  /** Brings what else it works on than what its input names, for many inputs at once. */
  load?: (records: Records, inputs: readonly Input[]) => Promise<void>;
  /** Finds what only the whole record can tell, for many inputs at once: by the place of the input. */
  check?: (manager: EntityManager, inputs: readonly Input[], records: Records) => Promise<ReadonlyMap<number, Refusal>>;
  run: (write: Write, input: Input) => string | null;
}

const kinds = new Map<string, OperationKind>();

/** Each module registers its operations; the ledger runs them without knowing the module. */
export function registerOperation<Input extends object>(kind: OperationKind<Input>): void {
  kinds.set(kind.name, kind as unknown as OperationKind);
}

export const operationKind = (name: string): OperationKind | undefined => kinds.get(name);

export const operationKinds = (): OperationKind[] => [...kinds.values()];

export const operationInputs = (): InputClass[] => operationKinds().map(({ input }) => input);
