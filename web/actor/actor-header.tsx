import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { KnownDate } from "../language/partial.dates";
import { ActorLink } from "../shared/actor-link";
import { DateText } from "../shared/date";
import { InLanguage, Listed, Words } from "../shared/in-language";
import { JurisdictionText } from "../shared/jurisdiction";
import { ActorSign } from "../shared/actor-sign";
import type { ShownActor } from "./shown.actor";

/** The actor's names, kind and jurisdiction. */
export function ActorHeader({ actor }: { actor: ShownActor }): ReactElement {
  const { words } = useSite();
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
      <Aliases aliases={aliases} />
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
            {note === null ? new URL(url).hostname : <Words language={null}>{note}</Words>}
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

/** The other names of an actor; nobody has said in which languages they are. */
function Aliases({ aliases }: { aliases: readonly string[] }): ReactElement | null {
  const { words } = useSite();
  if (aliases.length === 0) return null;
  return (
    <p className="aliases">
      {words.actor.known}{" "}
      <Listed>
        {aliases.map((alias) => (
          <Words key={alias} language={null}>
            {alias}
          </Words>
        ))}
      </Listed>
    </p>
  );
}
