import { Fragment, type ReactElement } from "react";
import { firstOf } from "../frame/page.image";
import { useSite } from "../frame/site.context";
import { Words } from "../shared/in-language";
import { roleText, shownRoles } from "../shared/shown.roles";
import type { ShownOnCard } from "./shown.card";

type Party = ShownOnCard["parties"][number];

export function CardParties({ commitment }: { commitment: ShownOnCard }): ReactElement {
  const { words } = useSite();
  return (
    <>
      {shownRoles.map((role) => {
        const parties = commitment.parties.filter((party) => party.role === role);
        if (parties.length === 0) return null;
        return (
          <div key={role}>
            <dt>{roleText(role, commitment, words)}</dt>
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
  const shown = firstOf(parties, lettersOf);
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

const lettersOf = ({ actor, representing }: Party): number => actor.name.length + (representing?.name.length ?? 0);

/** The names on the card. */
export const namesOf = (parties: readonly Party[]): string =>
  shownRoles
    .flatMap((role) =>
      firstOf(
        parties.filter((party) => party.role === role),
        lettersOf,
      ).map(nameOf),
    )
    .join(" ");

const nameOf = ({ actor, representing }: Party): string => `${actor.name} ${representing?.name ?? ""}`;
