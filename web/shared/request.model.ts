import type { Formality, PartyRole } from "../graphql/graphql";

/** Whether nobody is on record as having agreed to it: then it is no promise, and is never shown as one. */
export const isRequest = ({ formality }: { formality: Formality }): boolean => formality === "PROPOSED";

/** How firmly something can be promised. */
export const promised: readonly Formality[] = ["DECLARED", "IN_POLICY_DOCUMENT", "SIGNED_AGREEMENT", "IN_LAW"];

/** What an actor has to do with a promise, or with what was asked for, in the order of the page. */
export const parts = ["promises", "askedOf", "received", "askedBy", "wishes", "otherParts"] as const;

export type Part = (typeof parts)[number];

/** Who has promised it. */
const doers: readonly PartyRole[] = ["PLEDGER", "SIGNATORY"];

/** Who is to do it: who was asked to, where nobody has promised. */
export const doersOf = (commitment: { formality: Formality }): readonly PartyRole[] =>
  isRequest(commitment) ? ["ASKED"] : doers;
