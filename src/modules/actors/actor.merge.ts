import { Refusal } from "../../values/errors";
import { merging } from "../ledger/undo/merge";
import type { Values } from "../ledger/apply/unit-of-work";
import { Actor } from "./actor.entity";

const mostAliases = 100;

/** @throws Refusal where they are not of one kind: a person is no company. */
function refuseOtherKind(survivor: Values, merged: Values): void {
  if (survivor["kind"] === merged["kind"]) return;
  throw new Refusal("INVALID", "only actors of the same kind can be one", ["id"]);
}

/** The survivor is known by all the names, and what it leaves open the others fill in. */
function unite(survivor: Values, merged: readonly Values[]): Partial<Actor> {
  const [actor, ...others] = [survivor, ...merged] as unknown as [Actor, ...Actor[]];
  const names = new Set([...actor.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])]);
  names.delete(actor.name);
  if (names.size > mostAliases) {
    const message = `together they have ${names.size} other names, and an actor has at most ${mostAliases}: correct them first`;
    throw new Refusal("INVALID", message, ["merged"]);
  }
  return {
    aliases: [...names],
    country: actor.country ?? others.find(({ country }) => country)?.country ?? null,
    description: actor.description ?? others.find(({ description }) => description)?.description ?? null,
  };
}

export const actorMerge = merging({
  kind: "actor",
  name: "mergeActors",
  noun: "actors",
  description:
    "Makes one actor of several of the same kind that are the same. The survivor takes over every reference, name and " +
    "identifier, and the ids and readable names of the others lead to it. Where it took part in a meeting or a commitment " +
    "beside one of them, the two parts become one: the survivor's, with the evidence and the assessments of both. What " +
    "the survivor leaves open (country, description), the others fill in.",
  answers: { field: "actor", type: () => Actor },
  refuse: refuseOtherKind,
  unite,
});
