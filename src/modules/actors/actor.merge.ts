import { Refusal } from "../../values/errors";
import { merging } from "../ledger/undo/merge";
import type { Values } from "../ledger/apply/unit-of-work";
import { Actor } from "./actor.entity";

const mostAliases = 100;

/** @throws Refusal if they are of different kinds: a person is not a company. */
function refuseOtherKind(survivor: Values, merged: Values): void {
  if (survivor["kind"] === merged["kind"]) return;
  const message = `only actors of the same kind can be merged, not ${String(survivor["kind"])} and ${String(merged["kind"])}`;
  throw new Refusal("INVALID", message, ["id"]);
}

/** The survivor gets all the names as aliases; the other actors fill its empty fields. */
function unite(survivor: Values, merged: readonly Values[]): Partial<Actor> {
  const [actor, ...others] = [survivor, ...merged] as unknown as [Actor, ...Actor[]];
  const names = new Set([...actor.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])]);
  names.delete(actor.name);
  if (names.size > mostAliases) {
    const message = `together these actors have ${names.size} other names, and at most ${mostAliases} are allowed: remove some of their aliases first`;
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
