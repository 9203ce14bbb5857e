import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ReportedReject } from "../../../import/batch/batch.questions";
import { makeResolver } from "../../../schema/made.class";
import { mutation } from "../../../schema/mutation.field";
import { Payload, payloadRecord } from "../../../schema/payload";
import { SourceArticle } from "../../sources/source-article.entity";
import { Import } from "../import.entity";
import { ImportReject } from "../import.list";
import { withRefusals } from "../import.payload";
import { ImportBatchInput, RecordImportFileInput } from "./batch.inputs";
import { importBatch, recordImportFile } from "./batch.service";
import { answered, kept, likeTheCommand, refused } from "./batch.words";
import { payloadChangeSets } from "./payload.change-sets";

@ObjectType({ description: "What came of `recordImportFile`." })
export class RecordImportFilePayload extends Payload {
  @Field(() => ID, {
    nullable: true,
    description: "What `importBatch(source:)` takes, also while the file waits for a review; null if refused.",
  })
  source?: string | null;
}

@ObjectType({ description: "What came of `importBatch`." })
export class ImportBatchPayload extends Payload {
  @Field(() => Int, { nullable: true, description: `How many rows of data the batch has; ${refused}.` })
  rows?: number;

  @Field(() => Int, { nullable: true, description: `How many of them did not come in at all; ${refused}.` })
  rejectedRows?: number;

  @Field(() => Int, {
    nullable: true,
    description: `How many operations it submitted, without the one that records the file: \`finishImport\` asks for their sum; ${refused}.`,
  })
  operations?: number;

  @Field(() => Int, { nullable: true, description: `How many records are new, or would be; ${refused}.` })
  created?: number;

  @Field(() => Int, { nullable: true, description: `How many records it changes, or would change; ${refused}.` })
  updated?: number;

  @Field(() => Int, { nullable: true, description: `How many records it found as the rows say; ${refused}.` })
  unchanged?: number;

  @Field(() => [String], {
    nullable: true,
    description:
      "After a dry run: what would change of records that exist, a line for each, as `npm run import -- --dry-run` prints them; at most 2,000. " +
      "Null if it was no dry run, or was refused.",
  })
  differences?: readonly string[] | null;

  @Field(() => [ImportReject], {
    nullable: true,
    description: `The rows and values that did not come in; at most 5,000. What somebody should check, \`compareImportFile\` says. ${kept}`,
  })
  rejects?: readonly ReportedReject[];

  changeSetIds?: readonly string[];
}

export const batchPayloads = [
  payloadChangeSets(
    ImportBatchPayload,
    "Its change sets, at most three: one that records the file, one with the records, and one with assessments, which may need a second person. " +
      "Empty after a dry run, and if everything was recorded already.",
  ),
  payloadRecord(ImportBatchPayload, "import", () => Import, answered),
  payloadRecord(RecordImportFilePayload, "import", () => Import, answered),
  payloadRecord(
    RecordImportFilePayload,
    "sourceArticle",
    () => SourceArticle,
    "The file as a source, or its last edition, if earlier ones have all its rows; null while it waits for a review, and if it was refused.",
    ({ source = null }) => [source],
  ),
];

export const batchMutations = makeResolver(null, {
  recordImportFile: mutation({
    payload: RecordImportFilePayload,
    description:
      "Records a file of an import as a source, a DATASET with the fields that the `source` of the mapping gives, so that batches of its rows can quote it. " +
      `Contact details are left out as the mapping says. ${likeTheCommand} 20 seconds of work. Costs 200,000 points and the operation.`,
    input: RecordImportFileInput,
    asks: "Which file of which import.",
    kind: "import",
    run: recordImportFile,
    answer: withRefusals,
  }),
  importBatch: mutation({
    payload: ImportBatchPayload,
    description:
      "Makes records of some rows of a register, by a mapping, and submits them like `submitChangeSet`: what exists is compared and corrected, so rows that " +
      "are sent again write nothing. Rows that are one record belong into one batch. No batch sees the whole file: when the last one is in, " +
      "`compareImportFile` says what that shows. At most 1,000 rows and 5,000 operations. " +
      `${likeTheCommand} 3 seconds of work; a mapping that needs more is refused. Costs 30,000 points and those of the operations.`,
    input: ImportBatchInput,
    asks: "Which rows, and what they become.",
    kind: "import",
    run: importBatch,
    answer: withRefusals,
  }),
});
