import { ArrayMaxSize, IsOptional } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Reference, Text } from "../../../schema/input.fields";
import { Choice, ExpectedVersion } from "../../../schema/value.fields";
import { mostOperations } from "../../ledger/change-set/draft";
import { OnExisting } from "../../ledger/change-set/on.existing";
import type { OnInvalid } from "../../ledger/change-set/on.invalid";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import { Operations, SkipInvalid } from "../submission/submission.inputs";
import { ReviewDecision } from "./review.entity";

@InputType({ description: "New operations for a change set that waits for a review." })
export class AmendChangeSetInput {
  @Reference({ description: "The viewer's own change set." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Text(1000, { optional: true, description: "What the change set does and why; by default as before." })
  summary?: string | null;

  @Choice(() => OnExisting, {
    optional: true,
    description: "What to do about operations that record what is recorded already; by default as before.",
  })
  onExisting?: OnExisting | null;

  @SkipInvalid()
  onInvalid?: OnInvalid | null;

  @Operations()
  operations!: WrittenOperation[];
}

@InputType({ description: "A change set to withdraw." })
export class WithdrawChangeSetInput {
  @Reference({ description: "The viewer's own change set." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}

@InputType({ description: "A reviewer's decision." })
export class ReviewChangeSetInput {
  @Reference({ description: "The change set of somebody else." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Choice(() => ReviewDecision, { description: "The decision." })
  decision!: ReviewDecision;

  @Text(5000, { description: "Why: the author reads it." })
  reason!: string;

  @Field(() => [Int], {
    nullable: true,
    description:
      "With APPLY: the positions of the operations to apply; the others are declined. By default all are applied.",
  })
  @ArrayMaxSize(mostOperations)
  @IsOptional()
  accept?: number[] | null;
}
