import { uncapitalised } from "../../values/letter-case";
import { operation, type OperationKind } from "../ledger/apply/operation";
import { reserveSlugs } from "../ledger/apply/slugs.load";
import { operationsOn } from "../ledger/record.operations";
import { refuseDuplicates } from "./actor.duplicates";
import { Actor, actorTypes } from "./actor.entity";
import {
  CorrectActorInput,
  RecordAssociationInput,
  RecordCompanyInput,
  RecordGovernmentBodyInput,
  RecordOfficeInput,
  RecordOrganisationInput,
  RecordPersonInput,
  RecordTechCompanyInput,
  type AnyActorInput,
} from "./actor.inputs";
import { kindsOfActor, type ActorKind } from "./actor.kind";
import { correctActor, loadSlugsOfActors, recordActor } from "./actor.service";

/** The operation of a kind: for OFFICE it is `recordOffice`, and its payload has the field `office`. */
function recording(kind: ActorKind, input: new () => AnyActorInput): OperationKind {
  const type = actorTypes[kind];
  return operation({
    name: `record${type.name}`,
    description: `Records ${uncapitalised(kindsOfActor[kind])}`,
    record: "actor",
    answers: { field: uncapitalised(type.name), type: () => type },
    input,
    records: { correctedBy: "correctActor", saying: { kind } },
    load: loadSlugsOfActors,
    check: refuseDuplicates(kind),
    run: recordActor(kind),
  });
}

const { correct, retract } = operationsOn("actor", () => Actor);

export const actorOperations = [
  recording("PERSON", RecordPersonInput),
  recording("GOVERNMENT_BODY", RecordGovernmentBodyInput),
  recording("OFFICE", RecordOfficeInput),
  recording("TECH_COMPANY", RecordTechCompanyInput),
  recording("COMPANY", RecordCompanyInput),
  recording("ASSOCIATION", RecordAssociationInput),
  recording("ORGANISATION", RecordOrganisationInput),
  correct(
    "Corrects what is recorded of an actor, also its kind: the id stays, and the type changes. A person cannot get another kind.",
    CorrectActorInput,
    correctActor,
    { load: reserveSlugs("actor") },
  ),
  retract("an actor"),
];
