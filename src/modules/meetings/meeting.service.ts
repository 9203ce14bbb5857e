import { Refusal } from "../../kernel/errors";
import { slugOf } from "../../kernel/slug";
import { attachAll } from "../evidence/evidence.service";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { Meeting } from "./meeting.entity";
import {
  CorrectParticipationInput,
  RecordMeetingInput,
  RecordParticipationInput,
  type ParticipationInput,
} from "./meeting.inputs";
import { Participation } from "./participation.entity";

/** @throws Refusal where the evidence does not hold, or a reference leads nowhere. */
export async function recordMeeting(write: Write, input: RecordMeetingInput): Promise<string> {
  const id = write.insert(Meeting, "meeting", {
    slug: input.slug ?? slugOf(`${input.title} ${input.date}`),
    title: input.title,
    purpose: input.purpose ?? null,
    date: input.date,
    place: input.place ?? null,
    city: input.city ?? null,
    country: input.country ?? null,
    status: input.status,
    precededById: input.precededBy ? write.reference(input.precededBy, "precededBy", "meeting") : null,
  });
  await attachAll(write, { kind: "meeting", uuid: id }, input.evidence);
  for (const [position, participation] of (input.participations ?? []).entries()) {
    try {
      await takePart(write, id, participation);
    } catch (error) {
      throw error instanceof Refusal ? error.under("participations", position) : error;
    }
  }
  return id;
}

async function takePart(write: Write, meetingId: string, input: ParticipationInput): Promise<string> {
  const row = {
    meetingId,
    actorId: write.reference(input.actor, "actor", "actor"),
    role: input.role,
    representingId: input.representing ? write.reference(input.representing, "representing", "actor") : null,
    attendance: input.attendance,
  };
  const id = write.insert(Participation, "participation", row, input.as ?? undefined);
  await attachAll(write, { kind: "participation", uuid: id }, input.evidence);
  return id;
}

export const recordParticipation = (write: Write, input: RecordParticipationInput): Promise<string> =>
  takePart(write, write.reference(input.meeting, "meeting", "meeting"), input);

/** @throws Refusal where there is no such participation, or the evidence does not hold. */
export async function correctParticipation(write: Write, input: CorrectParticipationInput): Promise<string> {
  const id = write.reference(input.participation, "participation", "participation");
  await write.update(Participation, id, "participation", {
    ...(input.role && { role: input.role }),
    ...(input.attendance && { attendance: input.attendance }),
  });
  await attachAll(write, { kind: "participation", uuid: id }, input.evidence);
  return id;
}

registerOperation({ name: "recordMeeting", record: "meeting", input: RecordMeetingInput, run: recordMeeting });
registerOperation({
  name: "recordParticipation",
  record: "participation",
  input: RecordParticipationInput,
  run: recordParticipation,
});
registerOperation({
  name: "correctParticipation",
  record: "participation",
  input: CorrectParticipationInput,
  run: correctParticipation,
});
