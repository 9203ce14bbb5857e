import { Refusal } from "../../../values/errors";
import { namesIn } from "../../ledger/change-set/draft";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import { nameOf } from "../../ledger/apply/operation";

/** An operation that a change set leaves out, and why. */
export interface RefusedOperation {
  position: number;
  /** The kind of operation. */
  name: string;
  /** The local name that it gives its record. */
  localName: string | null;
  /** The position of the operation with which it fell; null if it was refused for itself. */
  fellWith: number | null;
  refusals: readonly Reason[];
}

/** The description of a refusal in an answer. */
type Reason = Pick<Refusal, "code" | "message" | "field" | "details">;

/** The operations of a change set that are refused, each with everything that is wrong with it. */
export class RefusedOperations {
  private readonly byPosition = new Map<number, Refusal[]>();

  constructor(private readonly operations: readonly WrittenOperation[]) {}

  /** Whether there are operations among these that were not refused before. */
  add(refusals: readonly Refusal[]): boolean {
    const before = this.byPosition.size;
    for (const refusal of refusals) {
      const position = positionOf(refusal);
      const known = position === null ? undefined : this.byPosition.get(position);
      if (known) known.push(refusal);
      else if (position !== null) this.byPosition.set(position, [refusal]);
    }
    return this.byPosition.size > before;
  }

  has(position: number): boolean {
    return this.byPosition.has(position);
  }

  get lostNames(): string[] {
    return [...this.byPosition.keys()].flatMap((position) => namesIn(this.operations[position]));
  }

  /** The operations that are not among the valid ones: those that were refused, and those that were left out because of them. */
  listBeside(validPositions: readonly number[]): RefusedOperation[] {
    const valid = new Set(validPositions);
    const gone = [...this.operations.keys()].filter((position) => !valid.has(position));
    const lost = this.namesLost();
    return gone.map((position) => {
      const refusals = this.byPosition.get(position);
      if (refusals) return this.refused(position, null, refusals);
      const { cause, refusal } = this.fallen(position, lost);
      namesIn(this.operations[position]).forEach((name) => lost.set(name, cause));
      return this.refused(position, cause, [refusal]);
    });
  }

  private refused(position: number, fellWith: number | null, refusals: readonly Refusal[]): RefusedOperation {
    const operation = this.operations[position] ?? {};
    const name = nameOf(operation);
    const { as } = (operation[name] ?? {}) as { as?: string | null };
    // It may be kept as JSON, and an error would lose its message there.
    const reasons = refusals.map(({ code, message, field, details }) => ({ code, message, field, details }));
    return { position, name, localName: as ?? null, fellWith, refusals: reasons };
  }

  /** Which operation loses each local name. */
  private namesLost(): Map<string, number> {
    const giving = [...this.byPosition.keys()].sort((a, b) => a - b);
    return new Map(
      giving.flatMap((position) => namesIn(this.operations[position]).map((name) => [name, position] as const)),
    );
  }

  private fallen(position: number, lost: ReadonlyMap<string, number>): { cause: number; refusal: Refusal } {
    for (const { text, path } of textsIn(this.operations[position], [])) {
      const cause = text.startsWith("$") ? lost.get(text.slice(1)) : undefined;
      if (cause === undefined) continue;
      const message = `${text} is not recorded, because operation ${cause} was refused: correct that one`;
      return { cause, refusal: new Refusal("NOT_FOUND", message, ["operations", position, ...path]) };
    }
    throw new Error(`operation ${position} was left out, and nothing that it refers to was refused`);
  }
}

function positionOf({ field: [list, position] }: Refusal): number | null {
  return list === "operations" && typeof position === "number" ? position : null;
}

type Path = readonly (string | number)[];

function* textsIn(value: unknown, path: Path): Generator<{ text: string; path: Path }> {
  if (typeof value === "string") yield { text: value, path };
  else if (typeof value === "object" && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, isList ? Number(key) : key]);
  }
}
