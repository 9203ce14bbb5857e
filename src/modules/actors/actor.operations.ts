import { operation, type OperationKind } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
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
import { correctActor, loadGivenSlugs, loadSlugs, recordActor } from "./actor.service";

/** The operation of a kind: for OFFICE it is `recordOffice`, and its payload has the field `office`. */
function recording(kind: ActorKind, input: new () => AnyActorInput): OperationKind {
  const type = actorTypes[kind];
  return operation({
    name: `record${type.name}`,
    description: `Records ${lowerFirst(kindsOfActor[kind])}`,
    record: "actor",
    answers: { field: lowerFirst(type.name), type: () => type },
    input,
    records: { correctedBy: "correctActor", saying: { kind } },
    load: loadSlugs,
    check: refuseDuplicates(kind),
    run: recordActor(kind),
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const actorOperations = [
  recording("PERSON", RecordPersonInput),
  recording("GOVERNMENT_BODY", RecordGovernmentBodyInput),
  recording("OFFICE", RecordOfficeInput),
  recording("TECH_COMPANY", RecordTechCompanyInput),
  recording("COMPANY", RecordCompanyInput),
  recording("ASSOCIATION", RecordAssociationInput),
  recording("ORGANISATION", RecordOrganisationInput),
  operation({
    name: "correctActor",
    description:
      "Corrects what is recorded of an actor, also its kind: the id stays, and the type changes. A person cannot get another kind.",
    record: "actor",
    answers: { field: "actor", type: () => Actor },
    input: CorrectActorInput,
    load: loadGivenSlugs,
    run: correctActor,
  }),
  retraction("actor", "an actor"),
];
