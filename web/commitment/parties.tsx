import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { PartyRole } from "../graphql/graphql";
import { ActorNames } from "../shared/actor-link";
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
  const actors = commitment.parties.filter((party) => party.role === role).map(({ actor }) => actor);
  if (actors.length === 0) return null;
  return (
    <div className={`party party-${role}`}>
      <dt>{isRequest(commitment) && role === "COUNTERPARTY" ? words.commitment.askedIt : words.partyRole[role]}</dt>
      <dd>
        <ActorNames actors={actors} />
      </dd>
    </div>
  );
}
