import type { CommitmentRowFragment, Formality, PartyRole } from "../graphql/graphql";

/** Whether nobody is on record as having agreed to it: then it is no promise, and is never shown as one. */
export const isRequest = ({ formality }: { formality: Formality }): boolean => formality === "PROPOSED";

/** How firmly something can be promised. */
export const promised: readonly Formality[] = ["DECLARED", "IN_POLICY_DOCUMENT", "SIGNED_AGREEMENT", "IN_LAW"];

/** What an actor has to do with a promise, or with what was asked for. */
export type Part = "promises" | "askedOf" | "received" | "askedBy" | "otherParts";

export const parts: readonly Part[] = ["promises", "askedOf", "received", "askedBy", "otherParts"];

/** The part of an actor in it: the one that says most, where it has several. */
export function partOf(actor: { id: string }, commitment: CommitmentRowFragment): Part {
  const roles = new Set(commitment.parties.filter((party) => party.actor.id === actor.id).map(({ role }) => role));
  if (doers.some((role) => roles.has(role))) return "promises";
  if (roles.has("ASKED")) return "askedOf";
  if (isRequest(commitment)) return roles.has("COUNTERPARTY") ? "askedBy" : "otherParts";
  return roles.has("COUNTERPARTY") || roles.has("BENEFICIARY") ? "received" : "otherParts";
}

/** Who has promised it. */
const doers: readonly PartyRole[] = ["PLEDGER", "SIGNATORY"];

/** Who is to do it: who was asked to, where nobody has promised. */
export const doersOf = (commitment: { formality: Formality }): readonly PartyRole[] =>
  isRequest(commitment) ? ["ASKED"] : doers;
