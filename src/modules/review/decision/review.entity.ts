import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { visibleWhen } from "../../../projection/declare/scope";
import { DateTimeScalar } from "../../../values/scalars";
import { describedEnum } from "../../../schema/enum.type";
import { Node } from "../../../schema/tracked";
import { isShown } from "../../ledger/change-set/change-set.entity";

export const ReviewDecision = describedEnum("ReviewDecision", "What a reviewer decides about a change set.", {
  APPLY: "It becomes part of the record: all its operations, or those that were accepted.",
  REQUEST_CHANGES: "It waits for its author to amend it.",
  REJECT: "It will not become part of the record.",
});
export type ReviewDecision = keyof typeof ReviewDecision;

@ObjectType({ implements: Node, description: "The decision of a reviewer about a change set, and the reason." })
@Entity("review")
export class Review extends Node {
  @Column({ type: "uuid", name: "change_set_id" })
  @ForeignKey("ChangeSet", { name: "review_change_set" })
  changeSetId!: string;

  @Field(() => Int, { description: "The version of the change set that was reviewed." })
  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "uuid", name: "reviewer_id" })
  @ForeignKey("Contributor", { name: "review_reviewer" })
  reviewerId!: string;

  @Field(() => ReviewDecision, { description: "The decision." })
  @Column({ type: "text" })
  decision!: ReviewDecision;

  @Field(() => String, { description: "The reason." })
  @Column({ type: "text" })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was decided." })
  @Column({ type: "timestamptz", name: "created_at", insert: false, update: false })
  createdAt!: string;
}

visibleWhen(Review, (row, scope) => isShown(row.col("changeSetId"), scope));

declare module "../../../values/record-id" {
  interface OtherRecords {
    review: Review;
  }
}
