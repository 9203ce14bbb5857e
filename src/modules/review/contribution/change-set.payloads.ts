import { capitalised } from "../../../values/letter-case";
import { GraphQLJSON } from "graphql-scalars";
import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { withOwnResolver } from "../../../projection/declare/catalog";
import type { PageAnswer } from "../../../projection/answer/page-answer";
import type { Class } from "../../../projection/declare/record-type";
import { makeClass, makeResolver } from "../../../schema/made.class";
import { Payload, payloadRecord } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { userErrorOf } from "../../../schema/user-error.type";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import type { OperationKind } from "../../ledger/apply/operation";
import { changedRecordList, pageOfChanged } from "../preview/changed-record.list";
import { previewOfOutcome } from "../preview/preview.service";
import { Extraction } from "../../sources/extraction.type";
import type { Outcome } from "../submission/outcome";
import { refusedOperations } from "./refused.list";
import type { RequestContext } from "../../accounts/request.context";

/** What the mutations of contributions have in common. */
@ObjectType()
export abstract class ContributionPayload extends Payload {
  changeSetId!: string | null;
  revision!: number | null;
  outcome!: Outcome;
}

const changeSetOf = (payload: new () => ContributionPayload, description: string): Class =>
  payloadRecord(
    payload,
    "changeSet",
    () => ChangeSet,
    description,
    ({ changeSetId }) => [changeSetId],
  );

const submittedDescription =
  "The change set: APPLIED if the viewer may apply such edits without a review, else PROPOSED; null if nothing was stored: it was refused, all of it is recorded already (`onExisting`), or nothing of it holds (`onInvalid`).";

@ObjectType({ description: "Which part of a text that came with an operation was taken for the article." })
export class OperationExtraction {
  @Field(() => Int, { description: "The position of the operation in the change set." })
  position!: number;

  @Field(() => Extraction, { description: "Which part was taken, and which part was dropped." })
  extraction!: object;
}

const notCounted =
  "Null if the change set was refused. If it was submitted before with its key, as it was then; null if that is not known.";

@ObjectType({ description: "What a dry run would change of a record that exists, or of its parts." })
export class PlannedChange {
  @Field(() => Int, { description: "The position of the operation in the change set." })
  position!: number;

  @Field(() => ID, {
    description:
      "The id of the record. That of a part that would be new says only its kind, since no record will have it.",
  })
  record!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "The fields that would differ, as they are, named as in the history of the record; null if it would be new.",
  })
  before!: object | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "The same fields, as they would be; null if it would be removed. A reference to a record that would be new, too, is its local name in the change set " +
      "(`$guest`), or null if it has none.",
  })
  after!: object | null;
}

const submittedBefore = (): PropertyDecorator =>
  Field(() => Boolean, {
    description:
      "True if nothing was stored now, because the viewer had sent the same before: with the same `idempotencyKey`, or, without a key, with " +
      "the same operations in a change set that still waits for its review. `changeSet` is that one, with the summary that it had then.",
  });

@ObjectType({ description: "What came of `submitChangeSet`." })
export class SubmitChangeSetPayload extends ContributionPayload {
  @submittedBefore()
  submittedBefore!: boolean;

  @Field(() => [OperationExtraction], {
    description: "For each source article that came with its text: which part of it was taken for the article.",
  })
  extractions!: OperationExtraction[];

  @Field(() => Int, { nullable: true, description: `Of how many operations the record is new. ${notCounted}` })
  created!: number | null;

  @Field(() => Int, { nullable: true, description: `How many operations change what is recorded. ${notCounted}` })
  updated!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many operations found everything as they say (\`onExisting\`), and write nothing. ${notCounted}`,
  })
  unchanged!: number | null;

  @Field(() => [PlannedChange], {
    nullable: true,
    description:
      "After a dry run: what it would change of records that exist, in the order of the operations; at most 1,000 items. Records that would be new are " +
      "counted in `created`, and shown in `records`. Null if it was no dry run, or was refused.",
  })
  changes!: readonly PlannedChange[] | null;
}

@ObjectType({ description: "What came of `amendChangeSet`." })
export class AmendChangeSetPayload extends ContributionPayload {}

@ObjectType({ description: "What came of `withdrawChangeSet`." })
export class WithdrawChangeSetPayload extends ContributionPayload {}

@ObjectType({ description: "What came of `reviewChangeSet`." })
export class ReviewChangeSetPayload extends ContributionPayload {}

@Resolver(() => SubmitChangeSetPayload)
class SubmittedRecords {
  @FieldResolver(() => changedRecordList.connection, {
    nullable: true,
    description:
      "The records that it made, changed or, with `onExisting`, found, each once, in the order of the operations. If it is proposed, or was a dry run, they are " +
      "shown as they would be. Null if the change set was refused. A cursor is good for the same operations, sent again as a dry run.",
  })
  async records(
    @Root() { outcome }: SubmitChangeSetPayload,
    @Args(() => changedRecordList.args, { validate: false }) args: object,
    @Ctx() context: RequestContext,
    @Reads() read: Read,
  ): Promise<PageAnswer | null> {
    const { revision, recordIds } = outcome;
    if (revision !== null) return pageOfChanged(read, args, recordIds.values(), revision);
    return previewOfOutcome(context, outcome, (statements, ids) => pageOfChanged(read.through(statements), args, ids));
  }
}
withOwnResolver(SubmitChangeSetPayload, "records");

export const contributionPayloads: Class[] = [
  SubmittedRecords,
  refusedOperations(SubmitChangeSetPayload),
  refusedOperations(AmendChangeSetPayload),
  changeSetOf(SubmitChangeSetPayload, submittedDescription),
  changeSetOf(AmendChangeSetPayload, "The change set, in its next version; null if refused."),
  changeSetOf(WithdrawChangeSetPayload, "The change set; null if refused."),
  changeSetOf(ReviewChangeSetPayload, "The change set as it is now; null if there is none."),
];

const extractionField = {
  nullable: true,
  description: "Which part of the text was taken for the article; null if no text was given.",
};

/** The payload of the mutation of one operation, and the classes that show its records. */
export function operationPayload({ name, answers, prepare }: OperationKind): {
  payload: new () => ContributionPayload;
  shows: Class[];
} {
  const typeName = `${capitalised(name)}Payload`;
  const OperationPayload = makeClass<ContributionPayload>(
    typeName,
    ObjectType(typeName, { description: `What came of \`${name}\`.` }),
    { submittedBefore: submittedBefore(), ...(prepare && { extraction: Field(() => Extraction, extractionField) }) },
    ContributionPayload,
  );
  const shows = [changeSetOf(OperationPayload, submittedDescription)];
  if (answers) shows.push(recordAnswered(OperationPayload, answers));
  return { payload: OperationPayload, shows };
}

const answeredDescription =
  "The record, as this change set left it. If it is only proposed, as it would be, with the id that it will have: read in a dry run, in one statement. Null if it was " +
  "refused, and if a proposal was decided before it was submitted again with its key.";

/** The record of a payload, which is read where it is, or where it would be. */
function recordAnswered(
  payload: new () => ContributionPayload,
  { field, type }: NonNullable<OperationKind["answers"]>,
): Class {
  withOwnResolver(payload, field);
  return makeResolver(() => payload, {
    [field]: {
      decorate: FieldResolver(() => type() as never, { nullable: true, description: answeredDescription }),
      parameters: [Root(), Ctx(), Reads()],
      resolve: ({ recordId, revision, outcome }: ContributionPayload, context: RequestContext, read: Read) =>
        recordId
          ? read.record(recordId, revision)
          : previewOfOutcome(context, outcome, (statements, [id]) => read.through(statements).record(id ?? null)),
    },
  });
}

export const payloadOfOutcome = (outcome: Outcome, recordId: string | null = null): AnyPayload => ({
  changeSetId: outcome.changeSetId,
  revision: outcome.revision,
  recordId,
  errors: outcome.refusals.map(userErrorOf),
  extractions: [...outcome.extractions].map(([position, extraction]) => ({ position, extraction })),
  extraction: outcome.extractions.get(0) ?? null,
  created: outcome.counts?.created ?? null,
  updated: outcome.counts?.updated ?? null,
  changes: outcome.changes,
  submittedBefore: outcome.submittedBefore,
  unchanged: outcome.counts?.unchanged ?? null,
  outcome,
});

type AnyPayload = SubmitChangeSetPayload & { extraction: object | null };
