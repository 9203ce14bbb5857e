import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, InputType } from "type-graphql";
import { Text } from "../../../schema/input.fields";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import { operationInput } from "./operation.input.type";

export const mostOperations = 5000;

/** The operations of a change set. Their own rules are checked one by one, so that all that is wrong is told at once. */
export const Operations = (): PropertyDecorator => (target, key) => {
  const description = `What it does, in this order: at most ${mostOperations.toLocaleString("en")} operations. All hold, or none.`;
  Field(() => [operationInput() as never], { description })(target, key);
  ArrayMinSize(1)(target, key);
  ArrayMaxSize(mostOperations)(target, key);
};

@InputType({ description: "A change set: edits that belong together, applied or proposed as one." })
export class SubmitChangeSetInput {
  @Text(1000, { description: "What it does and why: it stands in the history of everything that it touches." })
  summary!: string;

  @Operations()
  operations!: WrittenOperation[];

  @Field(() => Boolean, {
    nullable: true,
    description: "True: nothing is kept; the answer tells what would come of it. By default false.",
  })
  dryRun?: boolean | null;

  @Text(200, {
    optional: true,
    description:
      "A name of your choice for this submission, such as a UUID. Sent again with the same key, it is not done again: the " +
      "answer names the change set of the first time. So it is safe to repeat after a lost answer.",
  })
  idempotencyKey?: string | null;
}
