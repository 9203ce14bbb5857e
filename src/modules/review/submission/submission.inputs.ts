import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, InputType } from "type-graphql";
import { Reference, Text } from "../../../schema/input.fields";
import { Choice } from "../../../schema/value.fields";
import { mostOperations } from "../../ledger/change-set/draft";
import { OnExisting } from "../../ledger/change-set/on.existing";
import { OnInvalid } from "../../ledger/change-set/on.invalid";
import type { WrittenOperation } from "../../ledger/apply/operation.input";
import { operationInput } from "./operation.input.type";

/** The operations of a change set. The rules of each are checked later, one by one, so that the answer has the errors of all. */
export const Operations = (): PropertyDecorator => (target, key) => {
  const description = `The operations, in the order in which they are applied: at most ${mostOperations.toLocaleString("en")}. Either all are applied, or none, unless \`onInvalid\` says otherwise.`;
  Field(() => [operationInput() as never], { description })(target, key);
  ArrayMinSize(1)(target, key);
  ArrayMaxSize(mostOperations)(target, key);
};

/** What to do about operations that are refused. */
export const SkipInvalid = (): PropertyDecorator =>
  Choice(() => OnInvalid, {
    optional: true,
    description:
      "What to do if operations are refused; by default REFUSE_ALL. A change set that waits for a review has only what held: if something " +
      "of it is refused later, when it is to be applied, nothing is applied. A value that GraphQL itself cannot read, such as an unknown value of an " +
      "enum, is an error of the request under either.",
  });

@InputType({ description: "A change set: edits that belong together, applied or proposed as one." })
export class SubmitChangeSetInput {
  @Text(1000, { description: "What it does and why: it is shown in the history of all records that it touches." })
  summary!: string;

  @Operations()
  operations!: readonly WrittenOperation[];

  @Field(() => Boolean, {
    nullable: true,
    description: "True: nothing is stored, and the answer shows what the change set would do. By default false.",
  })
  dryRun?: boolean | null;

  @Choice(() => OnExisting, {
    optional: true,
    description: "What to do about operations that record what is recorded already; by default REFUSE.",
  })
  onExisting?: OnExisting | null;

  @SkipInvalid()
  onInvalid?: OnInvalid | null;

  @Text(200, {
    optional: true,
    description:
      "A name of your choice for this submission, such as a UUID. If the submission is sent again with the same key, nothing is " +
      "done again: the answer names the change set of the first time. So you can safely repeat it if you lost the answer.",
  })
  idempotencyKey?: string | null;

  @Reference({
    optional: true,
    description:
      "The viewer's own import that it is a part of (`beginImport`). So the import can be reviewed and reverted as a whole. With `onExisting: UPDATE`, what " +
      "somebody has corrected since the register said it stays, as long as the register says the same again.",
  })
  import?: string | null;

  @Text(200, {
    optional: true,
    description:
      "For a dry run of what an import would send, before there is one: the name of its register (`Import.dataset`). So corrections stay as in the import. " +
      "Outside a dry run, it is `import` that says so.",
  })
  dataset?: string | null;
}
