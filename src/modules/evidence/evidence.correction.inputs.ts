import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { Choice, ExpectedVersion } from "../../schema/value.fields";
import { EvidenceRole, Stance } from "./evidence.enums";
import { Locator } from "./locator.field";

@InputType({ description: "Corrections to a quote. Fields left out stay unchanged." })
export class CorrectEvidenceInput {
  @Reference({ description: "The evidence." })
  evidence!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Text(2000, {
    omittable: true,
    description: "The words of the source, verbatim: checked against it like a new quote.",
  })
  quote?: string;

  @Text(500, { optional: true, description: "The few words before the quote; null for none." })
  prefix?: string | null;

  @Text(500, { optional: true, description: "The few words after the quote; null for none." })
  suffix?: string | null;

  @Locator({
    description:
      "Where in the source it stands: `row=12` of a DATASET, `page=3` of a DOCUMENT; null if no place is named.",
  })
  locator?: string | null;

  @Choice(() => Stance, { omittable: true, description: "Whether it supports or contradicts the statement." })
  stance?: Stance;

  @Choice(() => EvidenceRole, { omittable: true, description: "Which part of the story it tells." })
  role?: EvidenceRole;

  @Text(100, {
    optional: true,
    description:
      "The field of the record that it is about, such as `date`, as for a new quote; null for the subject as a whole.",
  })
  field?: string | null;

  @Text(1000, { optional: true, description: "The value of this field according to the source; null for none." })
  value?: string | null;
}
