import { correctRecord } from "../evidence/correction.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Methodology } from "./methodology.entity";
import { CorrectMethodologyInput, RecordMethodologyInput, type CrosswalkTermInput } from "./methodology.inputs";

export function recordMethodology(write: ChangeSetWriter, input: RecordMethodologyInput): string {
  const row = rowFrom("methodology", input, { crosswalk: input.crosswalk.map(termOf) });
  const id = write.insert("methodology", row, input.as);
  identifyBy(write, { kind: "methodology", uuid: id }, input.identifiers);
  return id;
}

/** @throws Refusal if it has changed since, or nothing changes. */
export function correctMethodology(write: ChangeSetWriter, input: CorrectMethodologyInput): string {
  const methodology = write.lookUp(input.methodology, "methodology", "methodology");
  const { crosswalk } = input;
  const changes = changesFrom("methodology", input, { crosswalk: crosswalk?.map(termOf) });
  return correctRecord<Methodology>(write, methodology, input, { changes });
}

/** The keys in the order in which Postgres stores them, so that equal scales are equal as JSON. */
const termOf = ({ term, status }: CrosswalkTermInput): CrosswalkTermInput => ({ term, status });

export const methodologyOperations = [
  operation({
    name: "recordMethodology",
    description: "Records whose scale and rules assessments follow.",
    record: "methodology",
    answers: { field: "methodology", type: () => Methodology },
    input: RecordMethodologyInput,
    records: { correctedBy: "correctMethodology" },
    run: recordMethodology,
  }),
  operation({
    name: "correctMethodology",
    description: "Corrects what is recorded of a methodology. New rules are another edition, and another record.",
    record: "methodology",
    answers: { field: "methodology", type: () => Methodology },
    input: CorrectMethodologyInput,
    run: correctMethodology,
  }),
  retraction("methodology", "a methodology"),
];
