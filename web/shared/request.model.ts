import type { Formality, PartyRole } from "../graphql/graphql";

/** Whether the record shows nobody who agreed to it: then it is no promise, and is never shown as one. */
export const isRequest = ({ formality }: { formality: Formality }): boolean => formality === "PROPOSED";

/** The formalities of promises. */
export const promised: readonly Formality[] = [
  "UNSPECIFIED",
  "DECLARED",
  "IN_POLICY_DOCUMENT",
  "SIGNED_AGREEMENT",
  "IN_LAW",
];

/** The ways in which an actor takes part in promises and requests, in the order of the page. */
export const parts = ["promises", "askedOf", "received", "askedBy", "wishes", "otherParts", "forOthers"] as const;

export type Involvement = (typeof parts)[number];

/** The parties who have promised it. */
const doers: readonly PartyRole[] = ["PLEDGER", "SIGNATORY"];

/** The parties who are to do it: those who promised or, if nobody has, those who were asked. */
export const doersOf = (commitment: { formality: Formality }): readonly PartyRole[] =>
  isRequest(commitment) ? ["ASKED"] : doers;
