import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { PartyNameFragment } from "../graphql/graphql";
import { ActorLink, Joined } from "./actor-link";

/** Who is a party to a promise, and on whose behalf: `Klára Sovová (for Motoristé sobě)`. */
export function PartyLink({ party: { actor, representing } }: { party: PartyNameFragment }): ReactElement {
  const { words } = useSite();
  if (!representing) return <ActorLink actor={actor} />;
  return (
    <>
      <ActorLink actor={actor} /> ({words.meeting.representing} <ActorLink actor={representing} />)
    </>
  );
}

/** Several parties, joined as in the language of the page. */
export const PartyNames = ({ parties }: { parties: readonly (PartyNameFragment & { id: string })[] }): ReactElement => (
  <Joined>
    {parties.map((party) => (
      <PartyLink key={party.id} party={party} />
    ))}
  </Joined>
);
