import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { OnDate } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { WholeNumber } from "../../schema/number.fields";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { EvidenceGiven } from "../evidence/evidence.field";

const places = { least: 1, most: 10_000 };

@InputType({ description: "A part of the commitment with a deadline of its own." })
export class MilestoneInput extends NewRecordInput {
  @WholeNumber({
    ...places,
    description:
      "Its place among the milestones of the commitment, as the source numbers them. A milestone without identifiers that is sent again is " +
      "found by its place.",
  })
  position!: number;

  @Text(300, { description: "What it is called." })
  title!: string;

  @Text(20_000, {
    optional: true,
    description: "What exactly is to be done, in plain words, if `title` does not say all.",
  })
  statement?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ optional: true, description: "When it is due; not before the commitment was made." })
  dueOn?: string | null;

  @EvidenceGiven("Quotes about this milestone. The quotes about the commitment are evidence for it too.")
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "A part, with a deadline of its own, of a commitment that is recorded already." })
export class RecordMilestoneInput extends MilestoneInput {
  @Reference({ description: "The commitment." })
  commitment!: string;
}

@InputType({ description: "Corrections to a milestone. Fields left out stay unchanged." })
export class CorrectMilestoneInput extends EvidencedCorrectionInput {
  @Reference({ description: "The milestone." })
  milestone!: string;

  @WholeNumber({ ...places, omittable: true, description: "Its place among the milestones of the commitment." })
  position?: number;

  @Text(300, { omittable: true, description: "What it is called." })
  title?: string;

  @Text(20_000, {
    optional: true,
    description: "What exactly is to be done, in plain words; null if `title` says all.",
  })
  statement?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({
    optional: true,
    description: "When it is due, not before the commitment was made; null for no deadline of its own.",
  })
  dueOn?: string | null;
}
