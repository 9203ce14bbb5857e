import type { OnExisting } from "./on.existing";

/** How many operations a change set can have. */
export const mostOperations = 5000;

/** An edit before it is applied: its kind, and its input, which was read and checked. */
export interface Edit {
  position: number;
  name: string;
  input: object;
}

/** The effects of one operation. */
export interface EditEffects {
  /** The local names that it gives, with the ids for which they stand. */
  names: Record<string, string>;
  /** The uuids of all records that it refers to, makes or changes. */
  touches: string[];
  /** Public ids of the records that it rewrote, brought back or removed. */
  changed: string[];
  /** Public ids of records that a revert left as they were. */
  skipped: string[];
  /** Whether it writes anything. */
  writes: boolean;
}

/** A change set before it is applied. */
export interface Draft {
  /** The uuid of the change set. The ids of the records that it makes are computed from it. */
  id: string;
  /** The contributor who waits for the answer. */
  askedBy: string;
  edits: readonly Edit[];
  /** What happens to an operation whose record exists already; by default it is refused. */
  onExisting?: OnExisting | null;
  /** The uuid of the import that it is part of, before that is stored with the change set. */
  importId?: string | null;
  /** In a dry run: the register whose import it would be a part of. */
  dataset?: string | null;
  /** The local names that refused operations would have given. */
  lostNames?: readonly string[];
  /** The local names that earlier change sets of the same import gave. */
  known?: ReadonlyMap<string, string>;
}

/** The local names that an input gives, at any depth. */
export function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { as } = value as { as?: unknown };
  return [...(typeof as === "string" ? [as] : []), ...Object.values(value).flatMap(namesIn)];
}

/** An operation refers to a record that another operation should have made, but that operation was refused. */
export class DependsOnRefused extends Error {}
