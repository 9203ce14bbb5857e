import { knownParts } from "../actors/represented.parts";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Party } from "./party.entity";
import { CorrectPartyInput, RecordPartyInput, type PartyInput } from "./party.inputs";

/** @throws Refusal if the evidence is not valid, or a referenced record does not exist. */
export function takeOn(write: ChangeSetWriter, commitmentId: string, input: PartyInput): string {
  const row = rowFrom(write, "party", input, { commitmentId });
  return recordNew(write, "party", row, input);
}

export const recordParty = (write: ChangeSetWriter, input: RecordPartyInput): string =>
  takeOn(write, write.reference(input.commitment, "commitment", "commitment"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctParty(write: ChangeSetWriter, input: CorrectPartyInput): string {
  const party = write.lookUp(input.party, "party", "party");
  return correctRecord<Party>(write, party, input, {
    changes: changesFrom(write, "party", input, {}, ["commitmentId", "actorId"]),
  });
}

const { record, correct, retract } = operationsOn("party", () => Party);

export const partyOperations = [
  record("Records one more actor's part in a commitment.", RecordPartyInput, recordParty, {
    records: {
      known: (write, input) =>
        knownParts(write, input, {
          commitmentId: write.reference(input.commitment, "commitment", "commitment"),
          role: input.role,
        }),
      listed: { as: "parties", whole: "commitment" },
    },
  }),
  correct("Corrects the role of an actor in a commitment, or whom it represents.", CorrectPartyInput, correctParty),
  retract("an actor's part in a commitment"),
];
