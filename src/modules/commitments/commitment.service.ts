import { Refusal } from "../../kernel/errors";
import { earliestOf, latestOf } from "../../kernel/partial-date.rules";
import { slugOf } from "../../kernel/slug";
import { attachAll } from "../evidence/evidence.service";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { Commitment } from "./commitment.entity";
import { RecordCommitmentInput, RecordFollowUpInput, type PartyInput } from "./commitment.inputs";
import { FollowUp } from "./follow-up.entity";
import { Party } from "./party.entity";

/** @throws Refusal where it is due before it was made, or the evidence does not hold. */
export async function recordCommitment(write: Write, input: RecordCommitmentInput): Promise<string> {
  if (input.dueOn && latestOf(input.dueOn) < earliestOf(input.madeOn)) {
    throw new Refusal("INVALID", "a commitment is not due before it was made", ["dueOn"]);
  }
  const id = write.insert(Commitment, "commitment", {
    slug: input.slug ?? slugOf(`${input.title} ${input.madeOn}`),
    title: input.title,
    statement: input.statement,
    madeOn: input.madeOn,
    dueOn: input.dueOn ?? null,
    formality: input.formality,
    clarity: input.clarity,
    meetingId: input.meeting ? write.reference(input.meeting, "meeting", "meeting") : null,
  });
  await attachAll(write, { kind: "commitment", uuid: id }, input.evidence);
  for (const [position, party] of (input.parties ?? []).entries()) {
    try {
      await join(write, id, party);
    } catch (error) {
      throw error instanceof Refusal ? error.under("parties", position) : error;
    }
  }
  return id;
}

async function join(write: Write, commitmentId: string, input: PartyInput): Promise<void> {
  const row = { commitmentId, actorId: write.reference(input.actor, "actor", "actor"), role: input.role };
  const id = write.insert(Party, "party", row, input.as ?? undefined);
  await attachAll(write, { kind: "party", uuid: id }, input.evidence);
}

/** @throws Refusal where the kind needs a meeting or a successor and has none, or the evidence does not hold. */
export async function recordFollowUp(write: Write, input: RecordFollowUpInput): Promise<string> {
  if (input.kind === "MEETING" && !input.meeting) {
    throw new Refusal("INVALID", "a follow-up of kind MEETING names the meeting", ["meeting"]);
  }
  if ((input.kind === "SUCCESSOR") !== Boolean(input.successor)) {
    throw new Refusal("INVALID", "a follow-up of kind SUCCESSOR, and no other, names the later commitment", [
      "successor",
    ]);
  }
  const id = write.insert(FollowUp, "follow_up", {
    commitmentId: write.reference(input.commitment, "commitment", "commitment"),
    kind: input.kind,
    date: input.date,
    title: input.title,
    summary: input.summary ?? null,
    meetingId: input.meeting ? write.reference(input.meeting, "meeting", "meeting") : null,
    actorId: input.actor ? write.reference(input.actor, "actor", "actor") : null,
    successorId: input.successor ? write.reference(input.successor, "successor", "commitment") : null,
  });
  await attachAll(write, { kind: "follow_up", uuid: id }, input.evidence);
  return id;
}

registerOperation({
  name: "recordCommitment",
  record: "commitment",
  input: RecordCommitmentInput,
  run: recordCommitment,
});
registerOperation({ name: "recordFollowUp", record: "follow_up", input: RecordFollowUpInput, run: recordFollowUp });
