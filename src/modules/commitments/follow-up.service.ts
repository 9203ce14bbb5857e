import { Refusal } from "../../values/errors";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { CorrectFollowUpInput, RecordFollowUpInput } from "./follow-up.inputs";
import { FollowUp } from "./follow-up.entity";

/** @throws Refusal if the kind needs a meeting or a successor and has none, or the evidence is not valid. */
export function recordFollowUp(write: ChangeSetWriter, input: RecordFollowUpInput): string {
  const row = rowFrom(write, "follow_up", input, {});
  refuseContradictions(row);
  return recordNew(write, "follow_up", row, input);
}

/** @throws Refusal if it has changed since, nothing changes, or kind, meeting and successor would not go together. */
export function correctFollowUp(write: ChangeSetWriter, input: CorrectFollowUpInput): string {
  const followUp = write.lookUp(input.followUp, "followUp", "follow_up");
  const changes = changesFrom(write, "follow_up", input, {}, ["commitmentId"]);
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

const { record, correct, retract } = operationsOn("follow_up", () => FollowUp);

export const followUpOperations = [
  record("Records a dated fact in the life of a commitment.", RecordFollowUpInput, recordFollowUp),
  correct("Corrects what is recorded of a fact that followed.", CorrectFollowUpInput, correctFollowUp),
  retract("a fact that followed a commitment"),
];
