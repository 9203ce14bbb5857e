import { InputType } from "type-graphql";
import { LocalName, Reference, Text } from "../../schema/input.fields";
import { Choice } from "../../schema/value.fields";
import { EvidenceRole, Stance } from "./evidence.enums";
import { Locator } from "./locator.field";

@InputType({ description: "An exact quote from a source, attached to the record it is given with." })
export class EvidenceInput {
  @LocalName()
  as?: string | null;

  @Reference({ description: "The source article." })
  source!: string;

  @Text(2000, {
    description:
      "The words of the source, verbatim: at least four. If `locator` names a row of a DATASET: the whole row, of any length (its cells joined " +
      "by spaces or tabs, or the line of the file), or at least four words of it. Refused if the whole text is known and does not contain " +
      "the quote.",
  })
  quote!: string;

  @Text(500, { optional: true, description: "The few words before the quote." })
  prefix?: string | null;

  @Text(500, { optional: true, description: "The few words after the quote." })
  suffix?: string | null;

  @Locator({ description: "Where in the source it stands: `row=12` of a DATASET, `page=3` of a DOCUMENT." })
  locator?: string | null;

  @Choice(() => Stance, { description: "Whether it supports or contradicts the statement." })
  stance!: Stance;

  @Choice(() => EvidenceRole, { description: "Which part of the story it tells." })
  role!: EvidenceRole;

  @Text(100, {
    optional: true,
    description:
      "The field of the record that it is about, such as `date`: one that its history shows, or a list of its parts, such as `parties`. Refused if this kind of record has no such field; the error lists those that it has.",
  })
  field?: string | null;

  @Text(1000, { optional: true, description: "The value of this field according to the source." })
  value?: string | null;
}

@InputType({ description: "An exact quote from a source, attached to a recorded record." })
export class AttachEvidenceInput extends EvidenceInput {
  @Reference({ description: "The record whose statement it supports or contradicts." })
  subject!: string;
}
