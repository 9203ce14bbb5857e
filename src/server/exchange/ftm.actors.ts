import type { ActorKind, ExchangedActorFragment, ExchangedRoleFragment } from "../../../web/graphql/graphql";
import { uriOf } from "../../values/uri";
import { countryOf, entity, entityId, secondOf, type Entity } from "./ftm.entity";
import { dateWithin, endWithin } from "./known.date";
import { sourcesIn } from "./quoted.sources";

type Actor = ExchangedActorFragment;

const schemas: Readonly<Record<ActorKind, string>> = {
  PERSON: "Person",
  GOVERNMENT_BODY: "PublicBody",
  TECH_COMPANY: "Company",
  COMPANY: "Company",
  ASSOCIATION: "Organization",
  // Of an organisation, nobody may have established what it is.
  ORGANISATION: "Organization",
  OFFICE: "Position",
};

/** Whether others may be in it: neither a person nor a post. */
export const isBody = ({ kind }: { kind: ActorKind }): boolean => kind !== "PERSON" && kind !== "OFFICE";

const idOfBody = (actor: { id: string; kind: ActorKind } | null | undefined): string | undefined =>
  actor && isBody(actor) ? entityId(actor.id) : undefined;

export function actorEntity(actor: Actor, origin: string): Entity {
  const { jurisdiction, links, translations } = actor;
  const values = {
    name: actor.name,
    alias: [...actor.aliases, ...translations.nodes.map(({ text }) => text)].filter((name) => name !== actor.name),
    summary: actor.description,
    country: countryOf(jurisdiction?.code),
    wikidataId: valuesOf(actor, "wikidata"),
    wikipediaUrl: links.map(({ url }) => uriOf(url)).filter((url) => /^https?:\/\/[a-z-]+\.wikipedia\.org\//.test(url)),
    sourceUrl: `${origin}/actors/${actor.slug}`,
    proof: sourcesIn(actor).map(({ id }) => entityId(id)),
    modifiedAt: secondOf(actor.updatedAt),
    ...(actor.kind === "OFFICE" ? postValues(actor) : legalValues(actor)),
  };
  return entity(actor.id, schemas[actor.kind], values, actor.redirectedFrom);
}

const valuesOf = ({ identifiers }: Actor, wanted: string): string[] =>
  identifiers.filter(({ scheme }) => scheme === wanted).map(({ value }) => value);

function postValues(actor: Actor) {
  const { body, jurisdiction } = actor as Extract<Actor, { body: unknown }>;
  const area = jurisdiction?.kind === "SUBDIVISION" ? jurisdiction.name : undefined;
  return { organization: idOfBody(body), subnationalArea: area };
}

function legalValues(actor: Actor) {
  const { bornOn, diedOn } = actor as Extract<Actor, { bornOn: unknown }>;
  return {
    leiCode: valuesOf(actor, "lei"),
    registrationNumber: valuesOf(actor, "siren"),
    birthDate: dateWithin(bornOn),
    deathDate: dateWithin(diedOn),
  };
}

/** Who holds or held an office, or belongs or belonged to a body. A register may name the office as the organisation. */
export function roleEntity(role: ExchangedRoleFragment, origin: string): Entity {
  const { person, organisation } = role;
  const office = organisation.kind === "OFFICE" ? organisation : role.office;
  const when = {
    startDate: dateWithin(role.from),
    endDate: endWithin(role.to),
    sourceUrl: [...sourcesIn(role).map(({ url }) => url), `${origin}/actors/${person.slug}`],
    modifiedAt: secondOf(role.updatedAt),
  };
  return office
    ? entity(role.id, "Occupancy", { holder: entityId(person.id), post: entityId(office.id), ...when })
    : entity(role.id, "Membership", {
        ...{ member: entityId(person.id), organization: entityId(organisation.id), role: role.title },
        ...when,
      });
}
