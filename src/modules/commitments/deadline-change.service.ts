import { Refusal } from "../../values/errors";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { CorrectDeadlineChangeInput, RecordDeadlineChangeInput } from "./deadline-change.inputs";
import { DeadlineChange } from "./deadline-change.entity";

/**
 * @throws Refusal if kind and deadline do not go together, or the evidence is not valid. Postgres checks at commit that the change follows
 * from the deadline before it.
 */
export function recordDeadlineChange(write: ChangeSetWriter, input: RecordDeadlineChangeInput): string {
  const row = rowFrom(write, "deadline_change", input, {});
  refuseContradiction(row);
  return recordNew(write, "deadline_change", row, input);
}

/** @throws Refusal if it has changed since, nothing changes, or kind and deadline would not go together. */
export function correctDeadlineChange(write: ChangeSetWriter, input: CorrectDeadlineChangeInput): string {
  const change = write.lookUp(input.deadlineChange, "deadlineChange", "deadline_change");
  const changes = changesFrom(write, "deadline_change", input, {}, ["commitmentId"]);
  return correctRecord<DeadlineChange>(write, change, input, { changes, rule: refuseContradiction });
}

function refuseContradiction({ kind, dueOn }: Pick<DeadlineChange, "kind" | "dueOn">): void {
  if ((kind === "DROPPED") === (dueOn === null)) return;
  const problem =
    dueOn === null
      ? `after ${kind} there is a deadline: give it as dueOn`
      : `after DROPPED there is no deadline: leave out dueOn, or give another kind`;
  throw new Refusal("INVALID", problem, ["dueOn"]);
}

const { record, correct, retract } = operationsOn("deadline_change", () => DeadlineChange);

export const deadlineChangeOperations = [
  record(
    "Records that somebody set, moved or dropped the deadline of a commitment. `Commitment.dueOn` follows from it; `originalDueOn` stays.",
    RecordDeadlineChangeInput,
    recordDeadlineChange,
  ),
  correct("Corrects what is recorded of a change of a deadline.", CorrectDeadlineChangeInput, correctDeadlineChange),
  retract("a change of a deadline"),
];
