import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { ActorLink } from "../shared/actor-link";
import { JurisdictionText } from "../shared/jurisdiction";
import { ActorSign } from "../shared/actor-sign";
import type { ShownActor } from "./shown.actor";

/** Who this is: what kind of actor, of which jurisdiction, under which names. */
export function ActorHeader({ actor }: { actor: ShownActor }): ReactElement {
  const { words, language } = useSite();
  const { kind, jurisdiction, name, description, aliases } = actor;
  return (
    <header className="verdict actor-header">
      <p className="kicker">
        <ActorSign kind={kind} /> {words.actorKind[kind]}
        {jurisdiction && (
          <>
            {" · "}
            <JurisdictionText jurisdiction={jurisdiction} />
          </>
        )}
      </p>
      <h1>{name}</h1>
      {"body" in actor && actor.body && (
        <p className="aliases">
          {words.actor.officeOf} <ActorLink actor={actor.body} />
        </p>
      )}
      {description !== null && <p className="statement">{description}</p>}
      {aliases.length > 0 && (
        <p className="aliases">
          {words.actor.known} {new Intl.ListFormat(language, { type: "unit" }).format(aliases)}
        </p>
      )}
    </header>
  );
}
