import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Party } from "./party.entity";
import { CorrectPartyInput, RecordPartyInput, type PartyInput } from "./party.inputs";

/** @throws Refusal if the evidence is not valid, or a referenced record does not exist. */
export function takeOn(write: ChangeSetWriter, commitmentId: string, input: PartyInput): string {
  const row = rowFrom("party", input, { commitmentId, actorId: write.reference(input.actor, "actor", "actor") });
  const id = write.insert("party", row, input.as);
  identifyBy(write, { kind: "party", uuid: id }, input.identifiers);
  attachAll(write, { kind: "party", uuid: id }, input.evidence);
  return id;
}

export const recordParty = (write: ChangeSetWriter, input: RecordPartyInput): string =>
  takeOn(write, write.reference(input.commitment, "commitment", "commitment"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctParty(write: ChangeSetWriter, input: CorrectPartyInput): string {
  const party = write.lookUp(input.party, "party", "party");
  return correctRecord<Party>(write, party, input, {
    changes: changesFrom("party", input, {}, ["commitmentId", "actorId"]),
  });
}

export const partyOperations = [
  operation({
    name: "recordParty",
    description: "Records one more actor's part in a commitment.",
    record: "party",
    answers: { field: "party", type: () => Party },
    input: RecordPartyInput,
    records: {
      correctedBy: "correctParty",
      known: (write, { commitment, actor, role }) => ({
        commitmentId: write.reference(commitment, "commitment", "commitment"),
        actorId: write.reference(actor, "actor", "actor"),
        role,
      }),
      listed: { as: "parties", whole: "commitment" },
    },
    run: recordParty,
  }),
  operation({
    name: "correctParty",
    description: "Corrects the role of an actor in a commitment.",
    record: "party",
    answers: { field: "party", type: () => Party },
    input: CorrectPartyInput,
    run: correctParty,
  }),
  retraction("party", "an actor's part in a commitment"),
];
