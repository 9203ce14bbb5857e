import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Milestone } from "./milestone.entity";
import { CorrectMilestoneInput, RecordMilestoneInput, type MilestoneInput } from "./milestone.inputs";

/** @throws Refusal if the evidence is not valid. Postgres checks at commit that the milestone is not due before the commitment was made. */
export function setMilestone(write: ChangeSetWriter, commitmentId: string, input: MilestoneInput): string {
  const id = write.insert("milestone", rowFrom("milestone", input, { commitmentId }), input.as);
  identifyBy(write, { kind: "milestone", uuid: id }, input.identifiers);
  attachAll(write, { kind: "milestone", uuid: id }, input.evidence);
  return id;
}

export const recordMilestone = (write: ChangeSetWriter, input: RecordMilestoneInput): string =>
  setMilestone(write, write.reference(input.commitment, "commitment", "commitment"), input);

/** @throws Refusal if it has changed since, nothing changes, or the evidence is not valid. */
export function correctMilestone(write: ChangeSetWriter, input: CorrectMilestoneInput): string {
  const milestone = write.lookUp(input.milestone, "milestone", "milestone");
  return correctRecord<Milestone>(write, milestone, input, {
    changes: changesFrom("milestone", input, {}, ["commitmentId"]),
  });
}

export const milestoneOperations = [
  operation({
    name: "recordMilestone",
    description: "Records one more part of a commitment, with a deadline of its own.",
    record: "milestone",
    answers: { field: "milestone", type: () => Milestone },
    input: RecordMilestoneInput,
    records: {
      correctedBy: "correctMilestone",
      known: (write, { commitment, position }) => ({
        commitmentId: write.reference(commitment, "commitment", "commitment"),
        position,
      }),
      listed: { as: "milestones", whole: "commitment" },
    },
    run: recordMilestone,
  }),
  operation({
    name: "correctMilestone",
    description:
      "Corrects what is recorded of a milestone. Its status is not edited: that follows from its assessments.",
    record: "milestone",
    answers: { field: "milestone", type: () => Milestone },
    input: CorrectMilestoneInput,
    run: correctMilestone,
  }),
  retraction("milestone", "a milestone"),
];
