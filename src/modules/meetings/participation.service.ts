import { knownParts } from "../actors/represented.parts";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Participation } from "./participation.entity";
import { CorrectParticipationInput, RecordParticipationInput, type ParticipationInput } from "./participation.inputs";

/** @throws Refusal if the evidence is not valid, or a referenced record does not exist. */
export function takePart(write: ChangeSetWriter, meetingId: string, input: ParticipationInput): string {
  const row = rowFrom(write, "participation", input, {
    meetingId,
  });
  return recordNew(write, "participation", row, input);
}

export const recordParticipation = (write: ChangeSetWriter, input: RecordParticipationInput): string =>
  takePart(write, write.reference(input.meeting, "meeting", "meeting"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctParticipation(write: ChangeSetWriter, input: CorrectParticipationInput): string {
  const participation = write.lookUp(input.participation, "participation", "participation");
  const changes = changesFrom(write, "participation", input, {}, ["meetingId", "actorId"]);
  return correctRecord<Participation>(write, participation, input, { changes });
}

const { record, correct, retract } = operationsOn("participation", () => Participation);

export const participationOperations = [
  record("Records one more actor in a meeting.", RecordParticipationInput, recordParticipation, {
    records: {
      known: (write, input) =>
        knownParts(write, input, { meetingId: write.reference(input.meeting, "meeting", "meeting") }),
      listed: { as: "participations", whole: "meeting" },
    },
  }),
  correct("Corrects what an actor was in a meeting.", CorrectParticipationInput, correctParticipation),
  retract("an actor's part in a meeting"),
];
