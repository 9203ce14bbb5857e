import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { KnownDate } from "../language/partial.dates";
import { ActorLink } from "../shared/actor-link";
import { DateText } from "../shared/date";
import { InLanguage } from "../shared/in-language";
import { JurisdictionText } from "../shared/jurisdiction";
import { ActorSign } from "../shared/actor-sign";
import type { ShownActor } from "./shown.actor";

/** The actor's names, kind and jurisdiction. */
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
      <h1>
        <InLanguage of={actor.nameText}>{name}</InLanguage>
      </h1>
      {"body" in actor && actor.body && (
        <p className="aliases">
          {words.actor.officeOf} <ActorLink actor={actor.body} />
        </p>
      )}
      {"bornOn" in actor && <Life born={actor.bornOn} died={actor.diedOn} />}
      {description !== null && (
        <p className="statement">
          <InLanguage of={actor.descriptionText}>{description}</InLanguage>
        </p>
      )}
      {aliases.length > 0 && (
        <p className="aliases">
          {words.actor.known} {new Intl.ListFormat(language, { type: "unit" }).format(aliases)}
        </p>
      )}
      {actor.links.length > 0 && <Links links={actor.links} />}
    </header>
  );
}

function Links({ links }: { links: ShownActor["links"] }): ReactElement {
  return (
    <ul className="aliases links">
      {links.map(({ url, note }) => (
        <li key={url}>
          <a href={url} rel="nofollow ugc noopener">
            {note ?? new URL(url).hostname}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** When a person was born and died, as far as that is known. */
function Life({ born, died }: { born: KnownDate | null; died: KnownDate | null }): ReactElement | null {
  const { words } = useSite();
  if (!born && !died) return null;
  return (
    <p className="aliases life">
      {born && (
        <>
          {words.actor.born} <DateText date={born} />
        </>
      )}
      {born && died && " · "}
      {died && (
        <>
          {words.actor.died} <DateText date={died} />
        </>
      )}
    </p>
  );
}
