import { Refusal } from "../../values/errors";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Target } from "./target.entity";
import { CorrectTargetInput, RecordTargetInput } from "./target.inputs";

/**
 * @throws Refusal if its numbers do not go together, or the evidence does not hold. Postgres checks at commit that party and milestone are
 * those of the commitment, and that it is not due before that was made.
 */
export function recordTarget(write: ChangeSetWriter, input: RecordTargetInput): string {
  const row = rowFrom(write, "target", input, {});
  refuseContradictions(row);
  return recordNew(write, "target", row, input);
}

/** @throws Refusal if it has changed since, nothing changes, or its numbers would not go together. */
export function correctTarget(write: ChangeSetWriter, input: CorrectTargetInput): string {
  const target = write.lookUp(input.target, "target", "target");
  return correctRecord<Target>(write, target, input, {
    changes: changesFrom(write, "target", input, {}, ["commitmentId"]),
    rule: refuseContradictions,
  });
}

type Numbers = Pick<Target, "comparison" | "value" | "upperValue" | "baseline" | "baselineOn">;

function refuseContradictions({ comparison, value, upperValue, baseline, baselineOn }: Numbers): void {
  const refuse = (problem: string, field: string): never => {
    throw new Refusal("INVALID", problem, [field]);
  };
  if (comparison === "BETWEEN" && upperValue === null)
    refuse("BETWEEN needs two numbers: give the higher one as upperValue", "upperValue");
  if (comparison !== "BETWEEN" && upperValue !== null)
    refuse(`only BETWEEN has an upperValue, and this one is ${comparison}: leave it out`, "upperValue");
  if (upperValue !== null && upperValue <= value)
    refuse(`upperValue (${upperValue}) must be above value (${value})`, "upperValue");
  if (baselineOn !== null && baseline === null)
    refuse("baselineOn is given without a baseline: give the number, or leave out the date", "baselineOn");
}

const { record, correct, retract } = operationsOn("target", () => Target);

export const targetOperations = [
  record(
    "Records a number that was promised, or asked for, in a commitment. It decides no status.",
    RecordTargetInput,
    recordTarget,
  ),
  correct(
    "Corrects what is recorded of a target. If a number was promised anew, it is another target: record that one.",
    CorrectTargetInput,
    correctTarget,
  ),
  retract("a target"),
];
