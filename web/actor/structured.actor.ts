import type { Site } from "../frame/site.context";
import { structuredActor, type StructuredActor } from "../shared/structured.actor";
import { isoDate } from "../shared/structured.date";
import type { ShownActor } from "./shown.actor";

/** The actor whose page it is, as far as the record describes it. */
export function structuredShownActor(actor: ShownActor, site: Site): StructuredActor | undefined {
  const named = structuredActor(site, actor);
  if (!named) return undefined;
  const { description, aliases, links } = actor;
  return {
    ...named,
    ...(description !== null && { description }),
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
    ...(named["@type"] === "Person" && lifeOf(actor)),
  };
}

function lifeOf(actor: ShownActor) {
  if (!("bornOn" in actor)) return {};
  const { bornOn, diedOn } = actor;
  return { birthDate: bornOn ? isoDate(bornOn) : undefined, deathDate: diedOn ? isoDate(diedOn) : undefined };
}
