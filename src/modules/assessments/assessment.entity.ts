import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { LanguageOfWords } from "../../schema/language.field";
import { PartialDate } from "../../schema/partial-date";
import { describedEnum } from "../../schema/enum.type";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus } from "../commitments/commitment.enums";

export const UnratableReason = describedEnum("UnratableReason", "Why a commitment cannot be judged.", {
  UNCLEAR_WORDING: "Nobody can say what exactly was promised.",
  NO_METRIC: "It names nothing that can be measured.",
  INSUFFICIENT_INFORMATION: "The facts that are needed to judge it are not public.",
  DISPUTED_MEANING: "The parties understand it differently.",
});
export type UnratableReason = keyof typeof UnratableReason;

export const AssessedPart = describedEnum("AssessedPart", "What of a commitment an assessment judges.", {
  WHOLE: "The commitment as a whole: the latest of these gives its status.",
  PARTY: "One party's share of the whole.",
  MILESTONE: "One milestone.",
  PARTY_IN_MILESTONE: "One party's part in one milestone. No status follows from it.",
});
export type AssessedPart = keyof typeof AssessedPart;

@ObjectType({
  implements: Tracked,
  description:
    "A dated judgement on a commitment, on one party's share of it, or on a milestone. Never edited, only superseded by a later one; " +
    "the latest of the same subject gives its status. What is judged of a share or of a milestone is no judgement on the whole.",
})
@Entity("assessment")
export class Assessment extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "assessment_commitment" })
  commitmentId!: string;

  @Column({ type: "uuid", name: "party_id", nullable: true })
  @ForeignKey("Party", { name: "assessment_party" })
  partyId!: string | null;

  @Column({ type: "uuid", name: "milestone_id", nullable: true })
  @ForeignKey("Milestone", { name: "assessment_milestone" })
  milestoneId!: string | null;

  @Column({ type: "uuid", name: "methodology_id" })
  @ForeignKey("Methodology", { name: "assessment_methodology" })
  methodologyId!: string;

  @Field(() => PartialDate, { description: "The day for which it judges." })
  @Column({ type: "text" })
  date!: string;

  @Field(() => FulfilmentStatus, { description: "The judgement. Never NOT_RATED." })
  @Column({ type: "text" })
  status!: FulfilmentStatus;

  @Field(() => String, {
    nullable: true,
    description:
      "The same judgement in the methodology's own word (`Substantial`), exactly as in its `crosswalk`; null if it was not recorded.",
  })
  @Column({ type: "text", nullable: true })
  term!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much of it was done, in percent from 0 to 100 with at most two decimals, if the methodology says so. It decides nothing: the " +
      "judgement is `status`.",
  })
  @Column({ type: "numeric", nullable: true })
  percent!: number | null;

  @Field(() => UnratableReason, {
    nullable: true,
    description: "Why it cannot be judged; null unless the status is UNRATABLE.",
  })
  @Column({ type: "text", name: "unratable_reason", nullable: true })
  unratableReason!: UnratableReason | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When the promise was kept, if a source says so; the day of the judgement does not count. Null unless it was kept, at least in part.",
  })
  @Column({ type: "text", name: "fulfilled_on", nullable: true })
  fulfilledOn!: string | null;

  @Field(() => String, { description: "Why." })
  @ReadersText()
  @Column({ type: "text" })
  rationale!: string;

  @LanguageOfWords()
  language!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    assessment: Written<Assessment>;
  }
}
