import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { Choice, OnDate } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { EvidenceGiven } from "../evidence/evidence.field";
import { FollowUpKind } from "./commitment.enums";

@InputType({ description: "A dated fact in the life of a commitment." })
export class RecordFollowUpInput extends NewRecordInput {
  @Reference({ description: "The commitment." })
  commitment!: string;

  @Choice(() => FollowUpKind, { description: "What kind of fact it is." })
  kind!: FollowUpKind;

  @OnDate({ description: "When it happened." })
  date!: string;

  @Text(300, { description: "What happened, in a line." })
  title!: string;

  @Text(5000, { optional: true, description: "What happened, in a few sentences." })
  summary?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Reference({ optional: true, description: "The meeting at which it happened; required if `kind` is MEETING." })
  meeting?: string | null;

  @Reference({ optional: true, description: "Who acted or spoke." })
  actor?: string | null;

  @Reference({ optional: true, description: "The later commitment; required if `kind` is SUCCESSOR, and only then." })
  successor?: string | null;

  @EvidenceGiven("Quotes that say so. The quotes of the commitment support it, too.")
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "Corrections to a fact that followed. Fields left out stay unchanged." })
export class CorrectFollowUpInput extends EvidencedCorrectionInput {
  @Reference({ description: "The follow-up." })
  followUp!: string;

  @Choice(() => FollowUpKind, { omittable: true, description: "What kind of fact it is." })
  kind?: FollowUpKind;

  @OnDate({ omittable: true, description: "When it happened." })
  date?: string;

  @Text(300, { omittable: true, description: "What happened, in a line." })
  title?: string;

  @Text(5000, { optional: true, description: "What happened, in a few sentences; null if the line says all." })
  summary?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Reference({
    optional: true,
    description: "The meeting at which it happened; null for none. Required if `kind` is MEETING.",
  })
  meeting?: string | null;

  @Reference({ optional: true, description: "Who acted or spoke; null if no source says." })
  actor?: string | null;

  @Reference({
    optional: true,
    description: "The later commitment; required if `kind` is SUCCESSOR, else null.",
  })
  successor?: string | null;
}
