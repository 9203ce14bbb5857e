import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { Choice, OnDate } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { ExactNumber } from "../../schema/number.fields";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { EvidenceGiven } from "../evidence/evidence.field";
import { TargetComparison } from "./target.enums";

@InputType({ description: "A number that was promised or asked for." })
export class RecordTargetInput extends NewRecordInput {
  @Reference({ description: "The commitment." })
  commitment!: string;

  @Reference({
    optional: true,
    description: "The party whose number it is, one of this commitment; left out if it is not that of one party.",
  })
  party?: string | null;

  @Reference({
    optional: true,
    description: "The milestone that it belongs to, one of this commitment; left out for the commitment as a whole.",
  })
  milestone?: string | null;

  @Text(300, { description: "What is measured: `Moderators of content in German`." })
  indicator!: string;

  @Text(100, { description: "What the numbers count: `moderators`, `%`, `million euros`." })
  unit!: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Choice(() => TargetComparison, { description: "How a number is held against `value`." })
  comparison!: TargetComparison;

  @ExactNumber({ description: "The number; of BETWEEN the lower of the two." })
  value!: number;

  @ExactNumber({
    optional: true,
    description: "The higher of the two numbers; required for BETWEEN, above `value`, and only then.",
  })
  upperValue?: number | null;

  @ExactNumber({ optional: true, description: "What the number was before, if the source says so." })
  baseline?: number | null;

  @OnDate({ optional: true, description: "The time to which the baseline belongs; only with a baseline." })
  baselineOn?: string | null;

  @OnDate({
    optional: true,
    description: "By when the number is to be reached, if it has a day of its own; not before the commitment was made.",
  })
  dueOn?: string | null;

  @EvidenceGiven("Quotes about this number; it also rests on those of the commitment.")
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "Corrections to a target. Fields left out stay unchanged." })
export class CorrectTargetInput extends EvidencedCorrectionInput {
  @Reference({ description: "The target." })
  target!: string;

  @Reference({
    optional: true,
    description: "The party whose number it is, one of the same commitment; null if it is not that of one party.",
  })
  party?: string | null;

  @Reference({
    optional: true,
    description: "The milestone that it belongs to, one of the same commitment; null for the commitment as a whole.",
  })
  milestone?: string | null;

  @Text(300, { omittable: true, description: "What is measured." })
  indicator?: string;

  @Text(100, { omittable: true, description: "What the numbers count." })
  unit?: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Choice(() => TargetComparison, { omittable: true, description: "How a number is held against `value`." })
  comparison?: TargetComparison;

  @ExactNumber({ omittable: true, description: "The number; of BETWEEN the lower of the two." })
  value?: number;

  @ExactNumber({
    optional: true,
    description: "The higher of the two numbers of BETWEEN, above `value`; null for every other comparison.",
  })
  upperValue?: number | null;

  @ExactNumber({ optional: true, description: "What the number was before; null if no source says." })
  baseline?: number | null;

  @OnDate({ optional: true, description: "The time to which the baseline belongs; null if no source says." })
  baselineOn?: string | null;

  @OnDate({
    optional: true,
    description:
      "By when the number is to be reached, not before the commitment was made; null if it has no day of its own.",
  })
  dueOn?: string | null;
}
