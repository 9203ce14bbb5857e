import { Refusal } from "../../values/errors";
import { endsBefore } from "../../values/partial-date.rules";
import { defaultSlugs } from "../../values/slug";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import type { SlugWish } from "../ledger/apply/slugs";
import { loadSlugs } from "../ledger/apply/slugs.load";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { Actor, ActorLink } from "./actor.entity";
import type { AnyActorInput, CorrectActorInput } from "./actor.inputs";
import { refuseChangeOfNature, type ActorKind } from "./actor.kind";

/** @throws Refusal if it is an office and its body is missing or is a person. */
export const recordActor =
  (kind: ActorKind) =>
  (write: ChangeSetWriter, input: AnyActorInput): string => {
    const body = bodyIn(write, input);
    const row = rowFrom(write, "actor", input, {
      kind,
      slug: write.slug("actor", slugWish(input)),
      aliases: input.aliases ?? [],
      jurisdiction: jurisdictionIn(input) ?? body?.jurisdiction ?? null,
      bodyId: body?.id ?? null,
      links: linksIn(input) ?? null,
    });
    refuseLife({ kind, bornOn: input.bornOn ?? null, diedOn: input.diedOn ?? null });
    return recordNew(write, "actor", row, input);
  };

/** If another actor has this slug, the jurisdiction is added, or else a number. */
const slugWish = (input: AnyActorInput): SlugWish => ({
  given: input.slug,
  defaults: defaultSlugs(input.name, "actor", [input.jurisdiction ?? input.country]),
});

/** Undefined if the input has neither. @throws Refusal if it has both, and they differ. */
function jurisdictionIn({ jurisdiction, country }: Jurisdictions): string | null | undefined {
  if (jurisdiction === undefined || country === undefined || jurisdiction === country)
    return jurisdiction === undefined ? country : jurisdiction;
  throw new Refusal("INVALID", "country is the old name of jurisdiction: give only jurisdiction", ["country"]);
}

type Jurisdictions = Pick<AnyActorInput, "jurisdiction" | "country">;

export const loadSlugsOfActors = loadSlugs("actor", slugWish);

/** The body that an office belongs to. @throws Refusal if it is a person. */
function bodyIn(write: ChangeSetWriter, { body }: Pick<AnyActorInput, "body">): Actor | null | undefined {
  if (!body) return body === undefined ? undefined : null;
  const values = write.lookUp(body, "body", "actor").values as unknown as Actor;
  if (values.kind !== "PERSON") return values;
  throw new Refusal(
    "INVALID",
    "an office belongs to a body, and this is a person: to say who holds the office, record a role",
    ["body"],
  );
}

/** @throws Refusal if it has changed since, nothing changes, or a person would become a body or a body a person. */
export function correctActor(write: ChangeSetWriter, input: CorrectActorInput): string {
  const actor = write.lookUp(input.actor, "actor", "actor");
  const body = bodyIn(write, input);
  const given = jurisdictionIn(input);
  const fromBody = actor.values["jurisdiction"] === null ? (body?.jurisdiction ?? undefined) : undefined;
  const changes = changesFrom(write, "actor", input, {
    jurisdiction: given === undefined ? fromBody : given,
    bodyId: body && body.id,
    links: linksIn(input),
  });
  const kindBefore = actor.values["kind"] as ActorKind;
  const rule = (result: Actor): void => {
    refuseChangeOfNature(kindBefore, result.kind);
    refuseBody(result, input.body ? "body" : "kind");
    refuseLife(result, input.diedOn ? "diedOn" : "bornOn");
  };
  return correctRecord<Actor>(write, actor, input, { changes, rule });
}

/** None are null. */
function linksIn({ links }: Pick<AnyActorInput, "links">): ActorLink[] | null | undefined {
  if (!links) return links;
  return links.length === 0 ? null : links.map(({ url, note }) => ({ url, note: note ?? null }));
}

function refuseLife({ kind, bornOn, diedOn }: Pick<Actor, "kind" | "bornOn" | "diedOn">, field = "diedOn"): void {
  if (kind !== "PERSON" && (bornOn !== null || diedOn !== null))
    throw new Refusal("INVALID", `only a PERSON is born and dies, not ${kind}`, [field]);
  if (bornOn !== null && diedOn !== null && endsBefore(diedOn, bornOn)) {
    const message = `the person dies (${diedOn}) before they are born (${bornOn}): correct one of the two`;
    throw new Refusal("INVALID", message, [field]);
  }
}

function refuseBody({ id, kind, bodyId }: Actor, field: string): void {
  if (bodyId === null) return;
  if (kind !== "OFFICE") {
    const message = `only an OFFICE belongs to a body, not ${kind}: correct body to null together with the kind`;
    throw new Refusal("INVALID", message, [field]);
  }
  if (bodyId === id)
    throw new Refusal("INVALID", "an office cannot belong to itself: give the body to which it belongs", ["body"]);
}
