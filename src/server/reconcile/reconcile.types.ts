import { kindsOfActor, type ActorKind } from "../../modules/actors/actor.kind";
import { actorTypes } from "../../modules/actors/actor.entity";

/** A type of the protocol: those of the schema, which `schemaSpace` describes. */
export interface EntityType {
  id: string;
  name: string;
  description: string;
  broader?: { id: string; name: string }[];
}

const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");

/** Every actor, of whatever kind. */
export const anyActor = { id: "Actor", name: "Actor", description: "A person or a body of any kind." };

const broader = [{ id: anyActor.id, name: anyActor.name }];

const typeOf = (kind: ActorKind): EntityType => {
  const { name } = actorTypes[kind];
  return { id: name, name: words(name), description: kindsOfActor[kind], broader };
};

export const kinds = Object.keys(actorTypes) as ActorKind[];

/** The type of each kind, as candidates show it. */
export const typesOfKinds: Readonly<Record<string, EntityType>> = Object.fromEntries(
  kinds.map((kind) => [kind, typeOf(kind)]),
);

export const actorEntityTypes: readonly EntityType[] = [anyActor, ...Object.values(typesOfKinds)];

/** The kinds that some types mean; null for all. A type of another service means none. */
export function kindsOf(types: readonly string[]): ActorKind[] | null {
  if (types.length === 0 || types.includes(anyActor.id)) return null;
  return kinds.filter((kind) => types.includes(typesOfKinds[kind]?.id ?? "") || types.includes(kind));
}
