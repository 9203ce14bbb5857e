import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { Choice, OnDate, Percentage } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidenceRequired } from "../evidence/evidence.field";
import { UnratableReason } from "./assessment.enums";

@InputType({ description: "A dated judgement on a commitment, on one party's share of it, or on a milestone." })
export class AssessCommitmentInput extends NewRecordInput {
  @Reference({ description: "The commitment that is judged." })
  commitment!: string;

  @Reference({
    optional: true,
    description: "The party whose share is judged; left out if it is not that of one party.",
  })
  party?: string | null;

  @Reference({
    optional: true,
    description:
      "The milestone that is judged, one of this commitment; left out for the commitment as a whole. With `party`: that party's part in it.",
  })
  milestone?: string | null;

  @OnDate({ description: "The day for which it judges." })
  date!: string;

  @Choice(() => FulfilmentStatus, { description: "The judgement; not NOT_RATED, which means that nobody looked." })
  status!: FulfilmentStatus;

  @Text(100, {
    optional: true,
    description:
      "The methodology's own word for this judgement, exactly as in its `crosswalk`, which must give this word the same status.",
  })
  term?: string | null;

  @Percentage({ optional: true, description: "How much of it was done, if the methodology says so in percent." })
  percent?: number | null;

  @Choice(() => UnratableReason, {
    optional: true,
    description: "Why it cannot be judged; required for UNRATABLE, and only then.",
  })
  unratableReason?: UnratableReason | null;

  @OnDate({
    optional: true,
    description: "When the promise was kept, if that is known; only for KEPT and PARTIALLY_KEPT.",
  })
  fulfilledOn?: string | null;

  @Text(5000, {
    optional: true,
    description: "Why; only left out if the judgement is that of a source which gives no reason.",
  })
  rationale?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Reference({ description: "Whose scale and rules it follows." })
  methodology!: string;

  @EvidenceRequired("At least one quote on which it rests.")
  evidence!: EvidenceInput[];
}
