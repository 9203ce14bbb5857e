/** An edit as it is asked for: its kind and its input, which has been read and checked. */
export interface Edit {
  position: number;
  name: string;
  input: object;
}

/** What one operation did. */
export interface Done {
  /** Local names given in it, with the ids they stand for. */
  names: Record<string, string>;
  /** Whatever it refers to, makes or changes. */
  touches: string[];
  /** Public ids of the records that it rewrote, brought back or removed. */
  changed: string[];
  /** Public ids of records that a revert left as they were. */
  skipped: string[];
}

/** What a change set is to do. */
export interface Draft {
  /** From this the records get their ids. */
  id: string;
  /** The contributor who waits for the answer. */
  askedBy: string;
  edits: readonly Edit[];
  /** Names that operations were to give which could not be read. */
  lostNames?: readonly string[];
  /** Names given by earlier change sets of the same import. */
  known?: ReadonlyMap<string, string>;
}

/** The local names that an input gives, at any depth. */
export function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { as } = value as { as?: unknown };
  return [...(typeof as === "string" ? [as] : []), ...Object.values(value).flatMap(namesIn)];
}

/** An operation refers to what another one was to make, and that one was refused. */
export class DependsOnRefused extends Error {}
