import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { visibleWhen } from "../../../projection/declare/scope";
import { ReferenceTo, StoredChoice, StoredInstant, StoredText, StoredWholeNumber } from "../../../schema/entity.fields";
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
  @ReferenceTo("ChangeSet")
  changeSetId!: string;

  @StoredWholeNumber({ description: "The version of the change set that was reviewed." })
  version!: number;

  @ReferenceTo("Contributor")
  reviewerId!: string;

  @StoredChoice(() => ReviewDecision, { description: "The decision." })
  decision!: ReviewDecision;

  @StoredText({ description: "The reason." })
  reason!: string;

  @StoredInstant({ derived: true, description: "When it was decided." })
  createdAt!: string;
}

visibleWhen(Review, (row, scope) => isShown(row.col("changeSetId"), scope));

declare module "../../../values/record-id" {
  interface OtherRecords {
    review: Review;
  }
}
