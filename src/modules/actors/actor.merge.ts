import { Refusal } from "../../values/errors";
import { merging } from "../ledger/undo/merge";
import type { Reference } from "../ledger/apply/repointing";
import type { Values } from "../ledger/apply/unit-of-work";
import { Actor } from "./actor.entity";

const mostAliases = 100;

/** @throws Refusal if one is a person and the other is not. */
function refusePersonWithOther(survivor: Values, merged: Values): void {
  if ((survivor["kind"] === "PERSON") === (merged["kind"] === "PERSON")) return;
  const message = `a person is merged only with persons, not ${String(survivor["kind"])} and ${String(merged["kind"])}`;
  throw new Refusal("INVALID", message, ["id"]);
}

/** The survivor gets all the names as aliases; the other actors fill its empty fields. */
function unite(survivor: Values, merged: readonly Values[]): Partial<Actor> {
  const [actor, ...others] = [survivor, ...merged] as unknown as [Actor, ...Actor[]];
  const names = new Set([...actor.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])]);
  names.delete(actor.name);
  if (names.size > mostAliases) {
    const message = `together these actors have ${names.size} aliases, and at most ${mostAliases} are allowed: remove some of them first`;
    throw new Refusal("INVALID", message, ["merged"]);
  }
  const filled = filling.map((field) => [
    field,
    [actor, ...others].find((each) => each[field] !== null)?.[field] ?? null,
  ]);
  return { aliases: [...names], bodyId: bodyOf(actor, others), ...Object.fromEntries(filled) } as Partial<Actor>;
}

/** The fields that are filled from the others, if they are empty in the survivor. */
const filling = ["jurisdiction", "description", "bornOn", "diedOn", "links"] as const;

/** @throws Refusal if a role names one of the merged actors as its office, and the survivor is not an office. */
function refuseLostOffice(survivor: Values, references: readonly Reference[]): void {
  if (survivor["kind"] === "OFFICE" || references.every(({ property }) => property !== "officeId")) return;
  const message = `roles name one of these actors as their office, and the survivor is ${String(survivor["kind"])}: correct its kind to OFFICE first`;
  throw new Refusal("INVALID", message, ["survivor"]);
}

/** The first body of these actors that is not one of them: an office cannot belong to itself. */
function bodyOf(survivor: Actor, others: readonly Actor[]): string | null {
  if (survivor.kind !== "OFFICE") return null;
  const all = [survivor, ...others];
  return all.map(({ bodyId }) => bodyId).find((body) => body && !all.some(({ id }) => id === body)) ?? null;
}

export const actorMerge = merging({
  kind: "actor",
  name: "mergeActors",
  noun: "actors",
  description:
    "Makes one actor of several that are the same: persons, or bodies of any kinds. The survivor keeps its kind and takes over every " +
    "reference, name and identifier, and the ids and readable names of the others lead to it. If the survivor and another one took part " +
    "in the same meeting or commitment, the survivor's part stays, with the evidence and the assessments of both parts. The others fill " +
    "the empty fields of the survivor (jurisdiction, description, links, the body of an office, the dates of birth and death of a person).",
  answers: { field: "actor", type: () => Actor },
  refuse: refusePersonWithOther,
  accept: refuseLostOffice,
  unite,
});
