import type { PlannedEdit } from "./planned.edits";

/**
 * The edits that a proposal stores: those that write, and those that give a local name to a record which one of them names. What the record says
 * already is nothing to review. Positions stay as they were sent.
 */
export function worthProposing(planned: readonly PlannedEdit[]): PlannedEdit[] {
  const needed = new Set<string>();
  const kept = planned.toReversed().filter(({ outcome, names, input }) => {
    if (outcome === "UNCHANGED" && !Object.keys(names).some((name) => needed.has(name))) return false;
    for (const name of namesUsedIn(input)) needed.add(name);
    return true;
  });
  return kept.reverse();
}

/** The local names to which an input may refer, at any depth: `$minister`. */
function* namesUsedIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    if (value.startsWith("$")) yield value.slice(1);
  } else if (typeof value === "object" && value !== null && !Buffer.isBuffer(value))
    for (const inner of Object.values(value)) yield* namesUsedIn(inner);
}
