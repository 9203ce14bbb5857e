import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { PartyRole } from "../graphql/graphql";
import { PartyNames } from "../shared/party-link";
import { isRequest } from "../shared/request.model";
import type { ShownCommitment } from "./shown.commitment";

const roles: readonly PartyRole[] = [
  "ASKED",
  "PLEDGER",
  "SIGNATORY",
  "LEAD",
  "COUNTERPARTY",
  "BENEFICIARY",
  "MONITOR",
  "CONVENER",
];

/** Who promised it to whom; or who asked whom, and whether anybody agreed. */
export function Parties({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  const wasAsked = isRequest(commitment);
  return (
    <dl className="parties">
      {roles.map((role) => (
        <PartiesOf key={role} role={role} commitment={commitment} />
      ))}
      {wasAsked && (
        <div className="party party-agreed">
          <dt>{words.commitment.agreed}</dt>
          <dd>{words.commitment.nobodyAgreed}</dd>
        </div>
      )}
    </dl>
  );
}

function PartiesOf({ role, commitment }: { role: PartyRole; commitment: ShownCommitment }): ReactElement | null {
  const { words } = useSite();
  const parties = commitment.parties.filter((party) => party.role === role);
  if (parties.length === 0) return null;
  return (
    <div className={`party party-${role}`}>
      <dt>{isRequest(commitment) && role === "COUNTERPARTY" ? words.commitment.askedIt : words.partyRole[role]}</dt>
      <dd>
        <PartyNames parties={parties} />
      </dd>
    </div>
  );
}
