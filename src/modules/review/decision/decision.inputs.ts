import { ArrayMaxSize, IsOptional } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Choice, ExpectedVersion, Reference, Text } from "../../../schema/input.fields";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import { mostOperations, Operations } from "../submission/submission.inputs";
import { ReviewDecision } from "./review.entity";

@InputType({ description: "What replaces the operations of a change set that waits." })
export class AmendChangeSetInput {
  @Reference({ description: "The change set; one's own." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Text(1000, { optional: true, description: "What it does and why; by default as before." })
  summary?: string | null;

  @Operations()
  operations!: WrittenOperation[];
}

@InputType({ description: "A change set to withdraw." })
export class WithdrawChangeSetInput {
  @Reference({ description: "The change set; one's own." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}

@InputType({ description: "A reviewer's decision." })
export class ReviewChangeSetInput {
  @Reference({ description: "The change set; somebody else's." })
  changeSet!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Choice(() => ReviewDecision, { description: "What is decided." })
  decision!: ReviewDecision;

  @Text(5000, { description: "Why: the author reads it." })
  reason!: string;

  @Field(() => [Int], {
    nullable: true,
    description:
      "With APPLY: the positions of the operations that are applied; the others are declined. By default all.",
  })
  @ArrayMaxSize(mostOperations)
  @IsOptional()
  accept?: number[] | null;
}
