import type { ActorKind, Side } from "../graphql/graphql";

/** An actor as a drawing knows it; a person with the roles on record. */
export interface SidedActor {
  kind: ActorKind;
  roles?: readonly { office: object | null; organisation: { kind: ActorKind } }[];
}

/** On which side of a drawing an actor is: of a person, that of the roles on record. Null if there are none. */
export function sideOf({ kind, roles = [] }: SidedActor): Side | null {
  if (kind !== "PERSON") return isPublic(kind) ? "PUBLIC" : "OTHER";
  if (roles.length === 0) return null;
  return roles.some(({ office, organisation }) => office !== null || isPublic(organisation.kind)) ? "PUBLIC" : "OTHER";
}

const isPublic = (kind: ActorKind): boolean => kind === "GOVERNMENT_BODY" || kind === "OFFICE";
