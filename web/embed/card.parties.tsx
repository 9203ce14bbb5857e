import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { PartyRole } from "../graphql/graphql";
import { Words } from "../shared/in-language";
import { isRequest } from "../shared/request.model";
import type { ShownOnCard } from "./shown.card";

type Party = ShownOnCard["parties"][number];

/** Who promised or was asked, and to whom or by whom. The page has the other parts. */
const roles: readonly PartyRole[] = ["ASKED", "PLEDGER", "SIGNATORY", "COUNTERPARTY"];

/** So many letters of names a role has; then the others are counted. */
const mostLetters = 80;

export function CardParties({ commitment }: { commitment: ShownOnCard }): ReactElement {
  const { words } = useSite();
  return (
    <>
      {roles.map((role) => {
        const parties = commitment.parties.filter((party) => party.role === role);
        if (parties.length === 0) return null;
        return (
          <div key={role}>
            <dt>
              {isRequest(commitment) && role === "COUNTERPARTY" ? words.commitment.askedIt : words.partyRole[role]}
            </dt>
            <dd>
              <Names parties={parties} />
            </dd>
          </div>
        );
      })}
    </>
  );
}

function Names({ parties }: { parties: readonly Party[] }): ReactElement {
  const { words } = useSite();
  const shown = firstOf(parties);
  const others = parties.length - shown.length;
  return (
    <>
      {shown.map((party, nth) => (
        <Fragment key={party.id}>
          {nth > 0 && ", "}
          <Name {...party} />
        </Fragment>
      ))}
      {others > 0 && ` ${words.card.andOthers(others)}`}
    </>
  );
}

function Name({ actor, representing }: Party): ReactElement {
  const { words } = useSite();
  return (
    <>
      <Words language={actor.nameText?.language ?? null}>{actor.name}</Words>
      {representing && (
        <>
          {" ("}
          {words.meeting.representing}{" "}
          <Words language={representing.nameText?.language ?? null}>{representing.name}</Words>
          {")"}
        </>
      )}
    </>
  );
}

/** At least one, and as many as have room. */
function firstOf(parties: readonly Party[]): Party[] {
  let letters = 0;
  return parties.filter(({ actor, representing }, nth) => {
    letters += actor.name.length + (representing?.name.length ?? 0);
    return nth === 0 || letters <= mostLetters;
  });
}

/** The names on the card. */
export const namesOf = (parties: readonly Party[]): string =>
  roles.flatMap((role) => firstOf(parties.filter((party) => party.role === role)).map(nameOf)).join(" ");

const nameOf = ({ actor, representing }: Party): string => `${actor.name} ${representing?.name ?? ""}`;
