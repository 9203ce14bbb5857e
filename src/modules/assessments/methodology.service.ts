import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Methodology } from "./methodology.entity";
import { CorrectMethodologyInput, RecordMethodologyInput, type CrosswalkTermInput } from "./methodology.inputs";

export function recordMethodology(write: ChangeSetWriter, input: RecordMethodologyInput): string {
  const row = rowFrom(write, "methodology", input, { crosswalk: input.crosswalk.map(termOf) });
  return recordNew(write, "methodology", row, input);
}

/** @throws Refusal if it has changed since, or nothing changes. */
export function correctMethodology(write: ChangeSetWriter, input: CorrectMethodologyInput): string {
  const methodology = write.lookUp(input.methodology, "methodology", "methodology");
  const { crosswalk } = input;
  const changes = changesFrom(write, "methodology", input, { crosswalk: crosswalk?.map(termOf) });
  return correctRecord<Methodology>(write, methodology, input, { changes });
}

/** The keys in the order in which Postgres stores them, so that equal scales are equal as JSON. */
const termOf = ({ term, status }: CrosswalkTermInput): CrosswalkTermInput => ({ term, status });

const { record, correct, retract } = operationsOn("methodology", () => Methodology);

export const methodologyOperations = [
  record("Records whose scale and rules assessments follow.", RecordMethodologyInput, recordMethodology),
  correct(
    "Corrects what is recorded of a methodology. New rules are another edition, and another record.",
    CorrectMethodologyInput,
    correctMethodology,
  ),
  retract("a methodology"),
];
