import { InputType } from "type-graphql";
import { Inputs, Reference, Text } from "../../schema/input.fields";
import { Choice, WebAddress } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { CorrectionInput, NewRecordInput } from "../identifiers/record.inputs";

@InputType({ description: "One word of a methodology's own scale, in our words." })
export class CrosswalkTermInput {
  @Text(100, { description: "Its own word." })
  term!: string;

  @Choice(() => FulfilmentStatus, { description: "Ours." })
  status!: FulfilmentStatus;
}

@InputType({ description: "Whose scale and rules assessments follow." })
export class RecordMethodologyInput extends NewRecordInput {
  @Text(200, { description: "What it is called." })
  name!: string;

  @Text(50, { description: "Which edition of its rules." })
  edition!: string;

  @WebAddress({ optional: true, description: "Where its rules are published." })
  url?: string | null;

  @Text(2000, { optional: true, description: "What it judges, and how." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => CrosswalkTermInput, { most: 50, description: "Its own scale, in our words." })
  crosswalk!: CrosswalkTermInput[];
}

@InputType({ description: "Corrections to a methodology. Fields left out stay unchanged." })
export class CorrectMethodologyInput extends CorrectionInput {
  @Reference({ description: "The methodology." })
  methodology!: string;

  @Text(200, { omittable: true, description: "What it is called." })
  name?: string;

  @Text(50, { omittable: true, description: "Which edition of its rules." })
  edition?: string;

  @WebAddress({ optional: true, description: "Where its rules are published; null if they are not." })
  url?: string | null;

  @Text(2000, { optional: true, description: "What it judges, and how; null for nothing." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => CrosswalkTermInput, {
    most: 50,
    omittable: true,
    description: "Its own scale, in our words: the whole scale. It replaces the earlier one.",
  })
  crosswalk?: CrosswalkTermInput[];
}
