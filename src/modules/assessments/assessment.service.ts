import { Refusal } from "../../values/errors";
import { recordNew } from "../evidence/recording.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Assessment } from "./assessment.entity";
import { AssessCommitmentInput } from "./assessment.inputs";

/** @throws Refusal if status, reason and day of fulfilment do not go together, or the evidence is not valid. */
export function assessCommitment(write: ChangeSetWriter, input: AssessCommitmentInput): string {
  refuseContradictions(input);
  const row = rowFrom(write, "assessment", input, {});
  return recordNew(write, "assessment", row, input);
}

function refuseContradictions({ status, unratableReason, fulfilledOn }: AssessCommitmentInput): void {
  if (status === "NOT_RATED") {
    throw new Refusal(
      "INVALID",
      "an assessment cannot say NOT_RATED, which means that nobody has looked: choose another status",
      ["status"],
    );
  }
  if ((status === "UNRATABLE") !== Boolean(unratableReason)) {
    throw new Refusal(
      "INVALID",
      status === "UNRATABLE"
        ? "the status UNRATABLE needs an unratableReason"
        : `only the status UNRATABLE has an unratableReason, and this one is ${status}: leave it out`,
      ["unratableReason"],
    );
  }
  if (fulfilledOn && status !== "KEPT" && status !== "PARTIALLY_KEPT") {
    throw new Refusal(
      "INVALID",
      `only the statuses KEPT and PARTIALLY_KEPT have a fulfilledOn, and this one is ${status}: leave it out`,
      ["fulfilledOn"],
    );
  }
}

export const assessmentOperations = [
  operation({
    name: "assessCommitment",
    description:
      "Judges a commitment, one party's share of it, or a milestone. Earlier judgements stay; the latest decides the status of what it " +
      "judges.",
    record: "assessment",
    answers: { field: "assessment", type: () => Assessment },
    input: AssessCommitmentInput,
    records: {},
    needsSecondPerson: ({ status }) => status === "KEPT" || status === "BROKEN",
    run: assessCommitment,
  }),
  retraction("assessment", "a judgement"),
];
