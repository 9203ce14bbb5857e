import { InputType } from "type-graphql";
import { Flag, Reference } from "../../schema/input.fields";
import { OnDate } from "../../schema/value.fields";
import { ExactNumber } from "../../schema/number.fields";
import { EvidencedRecordInput } from "../evidence/record.inputs";

@InputType({ description: "What was measured of a target." })
export class RecordMeasurementInput extends EvidencedRecordInput {
  @Reference({ description: "The target." })
  target!: string;

  @ExactNumber({ description: "The number that was measured, in the unit of the target." })
  value!: number;

  @OnDate({
    description:
      "The time of which it was measured, such as 2016, 2016-Q2 or 2016-04/2016-09; not one that is to come.",
  })
  period!: string;

  @Flag({
    optional: true,
    description:
      "True if its source calls the number provisional, preliminary or estimated. By default it is final. A final number counts instead of " +
      "a provisional one of the same period, whichever was recorded first.",
  })
  provisional?: boolean | null;
}
