import { recordNew } from "../evidence/recording.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Measurement } from "./measurement.entity";
import { RecordMeasurementInput } from "./measurement.inputs";

/** @throws Refusal if the evidence does not hold. Postgres checks at commit that the period has begun. */
export function recordMeasurement(write: ChangeSetWriter, input: RecordMeasurementInput): string {
  const row = rowFrom(write, "measurement", input, {
    provisional: input.provisional ?? false,
  });
  return recordNew(write, "measurement", row, input);
}

export const measurementOperations = [
  operation({
    name: "recordMeasurement",
    description:
      "Records what was measured of a target. Earlier measurements stay. Of one period, a final number counts rather than a provisional one, " +
      "and of several the one that was recorded last. It decides no status.",
    record: "measurement",
    answers: { field: "measurement", type: () => Measurement },
    input: RecordMeasurementInput,
    records: {
      known: (write, { target, value, period, provisional }) => ({
        targetId: write.reference(target, "target", "target"),
        value,
        period,
        provisional: provisional ?? false,
      }),
    },
    run: recordMeasurement,
  }),
  retraction("measurement", "a measurement"),
];
