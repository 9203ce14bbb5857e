import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { Values } from "../ledger/apply/unit-of-work";

interface PartInput {
  actor: string;
  representing?: string | null;
}

/**
 * A part in a meeting or a commitment is known by the actor and the one whom it represents. A register often says only later whom somebody
 * represented: a part that is recorded without it, or an input without it, means the same part.
 */
export function knownParts(write: ChangeSetWriter, { actor, representing }: PartInput, others: Values): Values[] {
  const known = { ...others, actorId: write.reference(actor, "actor", "actor") };
  const representingId = write.optional(representing, "representing", "actor");
  return [{ ...known, representingId }, representingId === null ? known : { ...known, representingId: null }];
}
