import type { ActorKind, ExchangedActorFragment, ExchangedRoleFragment } from "../../../web/graphql/graphql";
import { dateWithin, endWithin } from "./known.date";
import { uriOf } from "../../values/uri";
import { sourcesIn } from "./quoted.sources";

type Actor = ExchangedActorFragment;

/** What kinds of actor are called in `classification`. Of an organisation, nobody may have established what it is. */
const classifications: Readonly<Partial<Record<ActorKind, string>>> = {
  GOVERNMENT_BODY: "government body",
  TECH_COMPANY: "tech company",
  COMPANY: "company",
  ASSOCIATION: "association",
};

export const organizationKinds: readonly ActorKind[] = [
  "GOVERNMENT_BODY",
  "TECH_COMPANY",
  "COMPANY",
  "ASSOCIATION",
  "ORGANISATION",
];

export function personOf(actor: Actor): object {
  const { description, bornOn, diedOn } = actor as Extract<Actor, { bornOn: unknown }>;
  return {
    ...named(actor),
    summary: description ?? undefined,
    birth_date: dateWithin(bornOn),
    death_date: dateWithin(diedOn),
    ...documented(actor),
  };
}

export const organizationOf = (actor: Actor): object => ({
  ...named(actor),
  classification: classifications[actor.kind],
  abstract: actor.description ?? undefined,
  area_id: actor.jurisdiction?.code,
  ...documented(actor),
});

/** A post has a label where others have a name. */
export function postOf(actor: Actor): object {
  const { id, name, other_names, identifiers } = named(actor);
  const { body } = actor as Extract<Actor, { body: unknown }>;
  return {
    ...{ id, label: name, other_labels: other_names, identifiers },
    organization_id: organizationAmong(body),
    area_id: actor.jurisdiction?.code,
    ...documented(actor),
  };
}

/** Who holds or held what. A register may name the office as the organisation. */
export function membershipOf(role: ExchangedRoleFragment): object {
  const { organisation } = role;
  const office = organisation.kind === "OFFICE" ? organisation : role.office;
  const body = office && "body" in office ? office.body : null;
  return {
    id: role.id,
    person_id: role.person.id,
    organization_id: organizationAmong(organisation) ?? organizationAmong(body),
    post_id: office?.id,
    role: role.title,
    on_behalf_of_id: organizationAmong(role.onBehalfOf),
    ...(role.area !== null && { area: { name: role.area } }),
    start_date: dateWithin(role.from),
    end_date: endWithin(role.to),
    updated_at: role.updatedAt,
    sources: listed(sourcesIn(role).map(({ url, title }) => ({ url, note: title }))),
  };
}

/** The id of what stands among the organizations of the file. */
const organizationAmong = (actor: { id: string; kind: ActorKind } | null): string | undefined =>
  actor && organizationKinds.includes(actor.kind) ? actor.id : undefined;

function named(actor: Actor) {
  const { id, name, aliases, translations, identifiers, redirectedFrom } = actor;
  const inLanguages = translations.nodes.filter(({ text }) => text !== name);
  return {
    id,
    name,
    other_names: listed([
      ...aliases.filter((alias) => !inLanguages.some(({ text }) => text === alias)).map((alias) => ({ name: alias })),
      ...inLanguages.map(({ language, text }) => ({ name: text, lang: language, note: "multilingual" })),
    ]),
    identifiers: listed([
      ...identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })),
      // The ids of records that were merged into this one.
      ...redirectedFrom.map((merged) => ({ scheme: "followthrough", identifier: merged })),
    ]),
  };
}

const documented = (actor: Actor) => ({
  links: listed(actor.links.map(({ url, note }) => ({ url: uriOf(url), note: note ?? undefined }))),
  sources: listed(sourcesIn(actor).map(({ url, title }) => ({ url, note: title }))),
  updated_at: actor.updatedAt,
});

/** A list that is empty is left out. */
const listed = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);
