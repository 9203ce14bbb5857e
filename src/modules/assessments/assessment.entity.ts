import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate, StoredDecimal, StoredText } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { UnratableReason } from "./assessment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A dated judgement on a commitment, on one party's share of it, or on a milestone. Never edited, only superseded by a later one; " +
    "the latest of the same subject gives its status. What is judged of a share or of a milestone is no judgement on the whole.",
})
@Entity("assessment")
export class Assessment extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @ReferenceTo("Party", { nullable: true })
  partyId!: string | null;

  @ReferenceTo("Milestone", { nullable: true })
  milestoneId!: string | null;

  @ReferenceTo("Methodology")
  methodologyId!: string;

  @StoredDate({ description: "The day for which it judges." })
  date!: string;

  @StoredChoice(() => FulfilmentStatus, { description: "The judgement. Never NOT_RATED." })
  status!: FulfilmentStatus;

  @StoredText({
    nullable: true,
    description:
      "The same judgement in the methodology's own word (`Substantial`), exactly as in its `crosswalk`; null if it was not recorded.",
  })
  term!: string | null;

  @StoredDecimal({
    nullable: true,
    description:
      "How much of it was done, in percent from 0 to 100 with at most two decimals, if the methodology says so. It decides nothing: the " +
      "judgement is `status`.",
  })
  percent!: number | null;

  @StoredChoice(() => UnratableReason, {
    nullable: true,
    description: "Why it cannot be judged; null unless the status is UNRATABLE.",
  })
  unratableReason!: UnratableReason | null;

  @StoredDate({
    nullable: true,
    description:
      "When the promise was kept, if a source says so; the day of the judgement does not count. Null unless it was kept, at least in part.",
  })
  fulfilledOn!: string | null;

  @ReadersText({ nullable: true, description: "Why; null if the source gives the judgement without a reason." })
  rationale!: string | null;

  @LanguageOfWords()
  language!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    assessment: Written<Assessment>;
  }
}
