import { Refusal } from "../../values/errors";
import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { CorrectDeadlineChangeInput, RecordDeadlineChangeInput } from "./deadline-change.inputs";
import { DeadlineChange } from "./deadline-change.entity";

/**
 * @throws Refusal if kind and deadline do not go together, or the evidence is not valid. Postgres checks at commit that the change follows
 * from the deadline before it.
 */
export function recordDeadlineChange(write: ChangeSetWriter, input: RecordDeadlineChangeInput): string {
  const row = rowFrom("deadline_change", input, {
    commitmentId: write.reference(input.commitment, "commitment", "commitment"),
    announcedById: write.optional(input.announcedBy, "announcedBy", "actor"),
  });
  refuseContradiction(row);
  const id = write.insert("deadline_change", row, input.as);
  identifyBy(write, { kind: "deadline_change", uuid: id }, input.identifiers);
  attachAll(write, { kind: "deadline_change", uuid: id }, input.evidence);
  return id;
}

/** @throws Refusal if it has changed since, nothing changes, or kind and deadline would not go together. */
export function correctDeadlineChange(write: ChangeSetWriter, input: CorrectDeadlineChangeInput): string {
  const change = write.lookUp(input.deadlineChange, "deadlineChange", "deadline_change");
  const announcedById = write.corrected(input.announcedBy, "announcedBy", "actor");
  const changes = changesFrom("deadline_change", input, { announcedById }, ["commitmentId"]);
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

export const deadlineChangeOperations = [
  operation({
    name: "recordDeadlineChange",
    description:
      "Records that somebody set, moved or dropped the deadline of a commitment. `Commitment.dueOn` follows from it; `originalDueOn` stays.",
    record: "deadline_change",
    answers: { field: "deadlineChange", type: () => DeadlineChange },
    input: RecordDeadlineChangeInput,
    records: { correctedBy: "correctDeadlineChange" },
    run: recordDeadlineChange,
  }),
  operation({
    name: "correctDeadlineChange",
    description: "Corrects what is recorded of a change of a deadline.",
    record: "deadline_change",
    answers: { field: "deadlineChange", type: () => DeadlineChange },
    input: CorrectDeadlineChangeInput,
    run: correctDeadlineChange,
  }),
  retraction("deadline_change", "a change of a deadline"),
];
