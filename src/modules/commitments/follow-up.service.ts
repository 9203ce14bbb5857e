import { Refusal } from "../../values/errors";
import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { CorrectFollowUpInput, RecordFollowUpInput } from "./follow-up.inputs";
import { FollowUp } from "./follow-up.entity";

/** @throws Refusal if the kind needs a meeting or a successor and has none, or the evidence is not valid. */
export function recordFollowUp(write: ChangeSetWriter, input: RecordFollowUpInput): string {
  const row = rowFrom("follow_up", input, {
    commitmentId: write.reference(input.commitment, "commitment", "commitment"),
    meetingId: write.optional(input.meeting, "meeting", "meeting"),
    actorId: write.optional(input.actor, "actor", "actor"),
    successorId: write.optional(input.successor, "successor", "commitment"),
  });
  refuseContradictions(row);
  const id = write.insert("follow_up", row, input.as);
  identifyBy(write, { kind: "follow_up", uuid: id }, input.identifiers);
  attachAll(write, { kind: "follow_up", uuid: id }, input.evidence);
  return id;
}

/** @throws Refusal if it has changed since, nothing changes, or kind, meeting and successor would not go together. */
export function correctFollowUp(write: ChangeSetWriter, input: CorrectFollowUpInput): string {
  const followUp = write.lookUp(input.followUp, "followUp", "follow_up");
  const references = {
    meetingId: write.corrected(input.meeting, "meeting", "meeting"),
    actorId: write.corrected(input.actor, "actor", "actor"),
    successorId: write.corrected(input.successor, "successor", "commitment"),
  };
  const changes = changesFrom("follow_up", input, references, ["commitmentId"]);
  return correctRecord<FollowUp>(write, followUp, input, { changes, rule: refuseContradictions });
}

type Fact = Pick<FollowUp, "kind" | "commitmentId" | "meetingId" | "successorId">;

function refuseContradictions({ kind, commitmentId, meetingId, successorId }: Fact): void {
  if (kind === "MEETING" && meetingId === null) {
    throw new Refusal("INVALID", "a follow-up of kind MEETING needs the id of the meeting", ["meeting"]);
  }
  if ((kind === "SUCCESSOR") !== (successorId !== null)) {
    const problem =
      kind === "SUCCESSOR"
        ? "a follow-up of kind SUCCESSOR needs the id of the later commitment"
        : `a follow-up of kind ${kind} has no successor: leave out successor, or give the kind SUCCESSOR`;
    throw new Refusal("INVALID", problem, ["successor"]);
  }
  if (successorId === commitmentId) {
    throw new Refusal("INVALID", "a commitment cannot be its own successor: give the id of the later one", [
      "successor",
    ]);
  }
}

export const followUpOperations = [
  operation({
    name: "recordFollowUp",
    description: "Records a dated fact in the life of a commitment.",
    record: "follow_up",
    answers: { field: "followUp", type: () => FollowUp },
    input: RecordFollowUpInput,
    records: { correctedBy: "correctFollowUp" },
    run: recordFollowUp,
  }),
  operation({
    name: "correctFollowUp",
    description: "Corrects what is recorded of a fact that followed.",
    record: "follow_up",
    answers: { field: "followUp", type: () => FollowUp },
    input: CorrectFollowUpInput,
    run: correctFollowUp,
  }),
  retraction("follow_up", "a fact that followed a commitment"),
];
