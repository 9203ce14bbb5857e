import type { RecordKind } from "../../kernel/record-id";
import type { Write } from "./write";

type InputClass = new () => object;

/** A kind of edit: its name, its input, and the service function that carries it out and returns the record's uuid. */
export interface OperationKind<Input extends object = object> {
  name: string;
  /** The kind of record it makes. */
  record: RecordKind;
  input: new () => Input;
  run: (write: Write, input: Input) => Promise<string> | string;
}

const kinds = new Map<string, OperationKind>();

/** Each module registers its operations; the ledger runs them without knowing the module. */
export function registerOperation<Input extends object>(kind: OperationKind<Input>): void {
  kinds.set(kind.name, kind as unknown as OperationKind);
}

export const operationKind = (name: string): OperationKind | undefined => kinds.get(name);

export const operationInputs = (): InputClass[] => [...kinds.values()].map(({ input }) => input);
