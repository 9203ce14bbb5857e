import type { GovernmentOrganization, Organization, Person } from "schema-dts";
import { addressOf, type Site } from "../frame/site.context";
import type { ActorKind, ActorNameFragment } from "../graphql/graphql";

type Named = Pick<ActorNameFragment, "slug" | "name" | "kind">;

/** An actor of schema.org; null of an office, which is a post and nobody. */
export type StructuredActor = Exclude<Person | Organization | GovernmentOrganization, string>;

const types: Readonly<Record<ActorKind, "Person" | "GovernmentOrganization" | "Organization" | null>> = {
  PERSON: "Person",
  GOVERNMENT_BODY: "GovernmentOrganization",
  TECH_COMPANY: "Organization",
  COMPANY: "Organization",
  ASSOCIATION: "Organization",
  ORGANISATION: "Organization",
  OFFICE: null,
};

/** The actor as schema.org names it, with its page here. */
export function structuredActor(site: Site, { slug, name, kind }: Named): StructuredActor | null {
  const type = types[kind];
  const url = `${site.origin ?? ""}${addressOf({ language: site.language, revision: null }, `actors/${slug}`)}`;
  return type && { "@type": type, "@id": `${url}#actor`, name, url };
}

/** Those of them that schema.org has a type for, each once. */
export function structuredActors(site: Site, actors: readonly Named[]): StructuredActor[] {
  const each = new Map(actors.map((actor) => [actor.slug, actor]));
  return [...each.values()].flatMap((actor) => structuredActor(site, actor) ?? []);
}
