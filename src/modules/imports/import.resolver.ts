import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { makeResolver } from "../../schema/made.class";
import { mutation } from "../../schema/mutation.field";
import { Payload, payloadRecord } from "../../schema/payload";
import { Reads, type Read } from "../../schema/read";
import { Import } from "./import.entity";
import { withRefusals } from "./import.payload";
import { BeginImportInput, FinishImportInput, RevertImportInput, ReviewImportInput } from "./import.inputs";
import { importList } from "./import.list";
import { revertImport } from "./import.revert";
import { reviewImport } from "./import.review";
import { beginImport, finishImport } from "./import.service";

@ArgsType()
class ImportKey {
  @Field(() => ID, { description: "The id of the import." })
  id!: string;
}

@ObjectType({ description: "What came of `beginImport`." })
export class BeginImportPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it goes on with an import of the same files and mapping that broke off; null if refused.",
  })
  resumed?: boolean;
}

@ObjectType({ description: "What came of `finishImport`." })
export class FinishImportPayload extends Payload {}

@ObjectType({ description: "What came of `revertImport`." })
export class RevertImportPayload extends Payload {}

@ObjectType({ description: "What came of `reviewImport`." })
export class ReviewImportPayload extends Payload {
  @Field(() => Int, { nullable: true, description: "How many change sets were decided; null if refused." })
  reviewed?: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many still wait: if there are any, and `errors` is empty, send the same again. Null if refused.",
  })
  waiting?: number;
}

const answered = "The import, as it is now; null if refused.";
export const importPayloads = [BeginImportPayload, FinishImportPayload, RevertImportPayload, ReviewImportPayload].map(
  (payload) => payloadRecord(payload, "import", () => Import, answered),
);

@Resolver()
export class ImportResolver {
  @Query(() => Import, {
    nullable: true,
    description: "One import, as it is now; null if there is none, or the viewer may not see it.",
  })
  async import(@Args(() => ImportKey, { validate: false }) key: ImportKey, @Reads() read: Read): Promise<unknown> {
    const [found] = await read.references("id", key);
    return found ?? null;
  }

  @Query(() => importList.connection, {
    description:
      "Imports as they are now, newest first: one for each run of `npm run import` or of a program that does the same.",
  })
  imports(@Args(() => importList.args, { validate: false }) args: object, @Reads() read: Read): Promise<PageAnswer> {
    return read.list(importList, args);
  }
}

export const importMutations = makeResolver(null, {
  beginImport: mutation({
    payload: BeginImportPayload,
    description:
      "Begins an import: change sets name it in `submitChangeSet(import:)`, and `finishImport` ends it. If the viewer has begun an import of " +
      "the same files with the same mapping and not finished it, that one goes on.",
    input: BeginImportInput,
    asks: "Which files, and by which mapping.",
    kind: "import",
    run: beginImport,
  }),
  finishImport: mutation({
    payload: FinishImportPayload,
    description:
      "Says that all change sets of an import have been sent, and what came of its rows. Sent again, it changes nothing.",
    input: FinishImportInput,
    asks: "Which import, and its counts.",
    kind: "import",
    run: finishImport,
  }),
  revertImport: mutation({
    payload: RevertImportPayload,
    description:
      "Proposes to revert an import: for each of its applied change sets a change set that reverts it, newest first, each building on " +
      "the one before. All wait for a second person, like every revert: `reviewImport` applies them. If records of the import have " +
      "changed since, or others depend on them, it is refused and names up to 100 of them, unless `onConflict` is SKIP.",
    input: RevertImportInput,
    asks: "Which import, and why.",
    kind: "import",
    run: revertImport,
  }),
  reviewImport: mutation({
    payload: ReviewImportPayload,
    description:
      "Decides about the waiting change sets of somebody else's import, or of its revert, one after the other in the order in which they can be applied. It " +
      "stops at the first that cannot be applied, and `errors` says why. Requires the role REVIEWER or ADMIN.",
    input: ReviewImportInput,
    asks: "Which import, what is decided, and why.",
    kind: "import",
    run: reviewImport,
    answer: withRefusals,
  }),
});
