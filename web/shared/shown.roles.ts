import type { Formality, PartyRole } from "../graphql/graphql";
import type { Words } from "../language/language";
import { isRequest } from "./request.model";

/** Who promised or was asked, and to whom or by whom: the parts that are shown at a glance. The page has the others. */
export const shownRoles: readonly PartyRole[] = ["ASKED", "PLEDGER", "SIGNATORY", "COUNTERPARTY"];

/** What a part is called: of what was only asked for, nobody is promised anything. */
export const roleText = (role: PartyRole, commitment: { formality: Formality }, words: Words): string =>
  isRequest(commitment) && role === "COUNTERPARTY" ? words.commitment.askedIt : words.partyRole[role];
