import { InputType } from "type-graphql";
import { Flag, Inputs, LocalName, Reference } from "../../schema/input.fields";
import { OnDate } from "../../schema/value.fields";
import { ExactNumber } from "../../schema/number.fields";
import { EvidenceInput } from "../evidence/evidence.inputs";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { Identifiers } from "../identifiers/identifier.inputs";

@InputType({ description: "What was measured of a target." })
export class RecordMeasurementInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;

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

  @Inputs(() => EvidenceInput, { least: 1, most: 50, description: "At least one quote that says so." })
  evidence!: EvidenceInput[];
}
