import { defaultSlugs } from "../../values/slug";
import { mapInTurns } from "../../values/turns";
import { correctRecord } from "../evidence/correction.service";
import { operation } from "../ledger/apply/operation";
import type { TrackedRecord, UnitOfWork } from "../ledger/apply/unit-of-work";
import { retraction } from "../ledger/undo/retraction";
import type { SlugWish } from "../ledger/apply/slugs";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { refuseDuplicates } from "./actor.duplicates";
import { Actor, Association, GovernmentBody, Person, TechCompany, type ActorKind } from "./actor.entity";
import {
  CorrectActorInput,
  RecordAssociationInput,
  RecordGovernmentBodyInput,
  RecordPersonInput,
  RecordTechCompanyInput,
  type AnyActorInput,
  type IdentifierInput,
} from "./actor.inputs";

const recordActor =
  (kind: ActorKind) =>
  (write: ChangeSetWriter, input: AnyActorInput): string => {
    const row = rowFrom("actor", input, {
      kind,
      slug: write.slug("actor", slugWish(input)),
      aliases: input.aliases ?? [],
    });
    const id = write.insert("actor", row, input.as);
    write.each("identifiers", input.identifiers, (identifier) => identify(write, id, identifier));
    return id;
  };

/** Another actor of the same name gets its country, then a number. */
const slugWish = ({ slug, name, country }: AnyActorInput): SlugWish => ({
  given: slug,
  defaults: defaultSlugs(name, "actor", [country]),
});

const loadSlugs = async (records: UnitOfWork, inputs: readonly AnyActorInput[]): Promise<void> =>
  records.slugs.load(records.manager, "actor", await mapInTurns(inputs, slugWish));

const identify = (write: ChangeSetWriter, actorId: string, input: IdentifierInput): string =>
  write.insert("identifier", rowFrom("identifier", input, { actorId }));

/** @throws Refusal if it has moved on, or nothing changes. */
export function correctActor(write: ChangeSetWriter, input: CorrectActorInput): string {
  const actor = write.lookUp(input.actor, "actor", "actor");
  write.expect(actor, input.expectedVersion);
  const alsoParts = input.identifiers !== undefined && replaceIdentifiers(write, actor, input.identifiers);
  const changes = changesFrom("actor", input, {}, ["kind"]);
  return correctRecord<Actor>(write, actor, input, { changes, alsoParts });
}

/** Makes the identifiers of an actor equal to those of the input. Returns whether that changes anything. */
function replaceIdentifiers(write: ChangeSetWriter, actor: TrackedRecord, inputs: readonly IdentifierInput[]): boolean {
  const known = write.partsOf(actor).filter(({ kind }) => kind === "identifier");
  const keyOf = (of: object): string => {
    const { scheme, value } = of as IdentifierInput;
    return `${scheme} ${value}`;
  };
  const wantedKeys = new Set(inputs.map(keyOf));
  const knownKeys = new Set(known.map(({ values }) => keyOf(values)));
  const removed = known.filter(({ values }) => !wantedKeys.has(keyOf(values)));
  removed.forEach((identifier) => write.remove(identifier, "identifiers"));
  let added = 0;
  write.each("identifiers", inputs, (identifier) => {
    if (knownKeys.delete(keyOf(identifier))) return;
    identify(write, actor.values.id, identifier);
    added += 1;
  });
  return removed.length + added > 0;
}

async function loadForCorrection(records: UnitOfWork, inputs: readonly CorrectActorInput[]): Promise<void> {
  await records.slugs.reserve(records.manager, "actor", inputs);
  const corrected = inputs.filter(({ identifiers }) => identifiers !== undefined).map(({ actor }) => actor);
  await records.loadParts(records.named("actor", corrected), ["identifier"]);
}

export const actorOperations = [
  operation({
    name: "recordPerson",
    description: "Records a person.",
    record: "actor",
    answers: { field: "person", type: () => Person },
    input: RecordPersonInput,
    load: loadSlugs,
    check: refuseDuplicates("PERSON"),
    run: recordActor("PERSON"),
  }),
  operation({
    name: "recordGovernmentBody",
    description: "Records a ministry, a government, a public authority, or an international organisation of states.",
    record: "actor",
    answers: { field: "governmentBody", type: () => GovernmentBody },
    input: RecordGovernmentBodyInput,
    load: loadSlugs,
    check: refuseDuplicates("GOVERNMENT_BODY"),
    run: recordActor("GOVERNMENT_BODY"),
  }),
  operation({
    name: "recordTechCompany",
    description: "Records a company of the digital economy.",
    record: "actor",
    answers: { field: "techCompany", type: () => TechCompany },
    input: RecordTechCompanyInput,
    load: loadSlugs,
    check: refuseDuplicates("TECH_COMPANY"),
    run: recordActor("TECH_COMPANY"),
  }),
  operation({
    name: "recordAssociation",
    description: "Records a trade body, a non-governmental organisation or a foundation.",
    record: "actor",
    answers: { field: "association", type: () => Association },
    input: RecordAssociationInput,
    load: loadSlugs,
    check: refuseDuplicates("ASSOCIATION"),
    run: recordActor("ASSOCIATION"),
  }),
  operation({
    name: "correctActor",
    description: "Corrects what is recorded of an actor. What kind of actor it is never changes.",
    record: "actor",
    answers: { field: "actor", type: () => Actor },
    input: CorrectActorInput,
    load: loadForCorrection,
    run: correctActor,
  }),
  retraction("actor", "an actor"),
];
