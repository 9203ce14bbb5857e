import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Participation } from "./participation.entity";
import { CorrectParticipationInput, RecordParticipationInput, type ParticipationInput } from "./participation.inputs";

/** @throws Refusal if the evidence is not valid, or a referenced record does not exist. */
export function takePart(write: ChangeSetWriter, meetingId: string, input: ParticipationInput): string {
  const row = rowFrom("participation", input, {
    meetingId,
    actorId: write.reference(input.actor, "actor", "actor"),
    representingId: write.optional(input.representing, "representing", "actor"),
  });
  const id = write.insert("participation", row, input.as);
  identifyBy(write, { kind: "participation", uuid: id }, input.identifiers);
  attachAll(write, { kind: "participation", uuid: id }, input.evidence);
  return id;
}

export const recordParticipation = (write: ChangeSetWriter, input: RecordParticipationInput): string =>
  takePart(write, write.reference(input.meeting, "meeting", "meeting"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctParticipation(write: ChangeSetWriter, input: CorrectParticipationInput): string {
  const participation = write.lookUp(input.participation, "participation", "participation");
  const representingId = write.corrected(input.representing, "representing", "actor");
  const changes = changesFrom("participation", input, { representingId }, ["meetingId", "actorId"]);
  return correctRecord<Participation>(write, participation, input, { changes });
}

export const participationOperations = [
  operation({
    name: "recordParticipation",
    description: "Records one more actor in a meeting.",
    record: "participation",
    answers: { field: "participation", type: () => Participation },
    input: RecordParticipationInput,
    records: {
      correctedBy: "correctParticipation",
      known: (write, { meeting, actor }) => ({
        meetingId: write.reference(meeting, "meeting", "meeting"),
        actorId: write.reference(actor, "actor", "actor"),
      }),
      listed: { as: "participations", whole: "meeting" },
    },
    run: recordParticipation,
  }),
  operation({
    name: "correctParticipation",
    description: "Corrects what an actor was in a meeting.",
    record: "participation",
    answers: { field: "participation", type: () => Participation },
    input: CorrectParticipationInput,
    run: correctParticipation,
  }),
  retraction("participation", "an actor's part in a meeting"),
];
