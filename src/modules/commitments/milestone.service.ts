import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Milestone } from "./milestone.entity";
import { CorrectMilestoneInput, RecordMilestoneInput, type MilestoneInput } from "./milestone.inputs";

/** @throws Refusal if the evidence is not valid. Postgres checks at commit that the milestone is not due before the commitment was made. */
export function setMilestone(write: ChangeSetWriter, commitmentId: string, input: MilestoneInput): string {
  return recordNew(write, "milestone", rowFrom(write, "milestone", input, { commitmentId }), input);
}

export const recordMilestone = (write: ChangeSetWriter, input: RecordMilestoneInput): string =>
  setMilestone(write, write.reference(input.commitment, "commitment", "commitment"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctMilestone(write: ChangeSetWriter, input: CorrectMilestoneInput): string {
  const milestone = write.lookUp(input.milestone, "milestone", "milestone");
  return correctRecord<Milestone>(write, milestone, input, {
    changes: changesFrom(write, "milestone", input, {}, ["commitmentId"]),
  });
}

const { record, correct, retract } = operationsOn("milestone", () => Milestone);

export const milestoneOperations = [
  record("Records one more part of a commitment, with a deadline of its own.", RecordMilestoneInput, recordMilestone, {
    records: {
      known: (write, { commitment, position }) => ({
        commitmentId: write.reference(commitment, "commitment", "commitment"),
        position,
      }),
      listed: { as: "milestones", whole: "commitment" },
    },
  }),
  correct(
    "Corrects what is recorded of a milestone. Its status is not edited: that follows from its assessments.",
    CorrectMilestoneInput,
    correctMilestone,
  ),
  retract("a milestone"),
];
