import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ReportedReject } from "../../../import/batch/batch.questions";
import { makeResolver } from "../../../schema/made.class";
import { mutation } from "../../../schema/mutation.field";
import { Payload, payloadRecord } from "../../../schema/payload";
import { Import } from "../import.entity";
import { ImportReject } from "../import.list";
import { withRefusals } from "../import.payload";
import { CompareImportFileInput } from "./batch.inputs";
import { compareImportFile } from "./batch.service";
import { answered, kept, likeTheCommand, refused } from "./batch.words";
import { payloadChangeSets } from "./payload.change-sets";

@ObjectType({
  description: "A record, or a part of one, that an earlier edition of a file made and the file no longer has.",
})
class VanishedRecord {
  @Field(() => String, { description: "Its kind: `Meeting`, `Participation` .." })
  kind!: string;

  @Field(() => ID, { description: "Its id." })
  record!: string;

  @Field(() => Int, {
    description: "The row of the earlier edition that had it, as far as it can be told: the first row of a file is 1.",
  })
  row!: number;

  @Field(() => String, {
    description:
      "What it is, and what becomes of it, in English: it stays, and why, or its retraction waits for a second person.",
  })
  reason!: string;
}

@ObjectType({ description: "What came of `compareImportFile`." })
export class CompareImportFilePayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows of its last edition before this import the file no longer has; \`finishImport\` asks for their sum; ${refused}.`,
  })
  vanishedRows?: number;

  @Field(() => [Int], {
    nullable: true,
    description: `The numbers of these rows in the last edition, the header being 1; at most 5,000; ${refused}.`,
  })
  vanishedRowNumbers?: readonly number[];

  @Field(() => [VanishedRecord], {
    nullable: true,
    description:
      "The records whose rows are gone, and the participants, parties and milestones that the row of their record no longer has, as far as this register " +
      `recorded them and nobody has corrected them since; at most 5,000. Actors and topics always stay; ${refused}.`,
  })
  vanished?: readonly VanishedRecord[];

  @Field(() => [ImportReject], {
    nullable: true,
    description:
      "What somebody should check: each of `vanished`; names that the file spells in two ways; actors that this import has recorded and that may be others " +
      "of the record; rows that were taken for one record; dates far from all others; participants that records came in without, since a cell is empty. " +
      `At most 5,000. It repeats nothing that batches say. ${kept}`,
  })
  rejects?: readonly ReportedReject[];

  changeSetIds?: readonly string[];
}

export const comparisonPayloads = [
  payloadChangeSets(
    CompareImportFilePayload,
    "The change sets that propose the retractions, of at most 200 records each; empty if `retractVanished` is not true, and if they wait already.",
  ),
  payloadRecord(CompareImportFilePayload, "import", () => Import, answered),
];

export const comparisonMutations = makeResolver(null, {
  compareImportFile: mutation({
    payload: CompareImportFilePayload,
    description:
      "Compares a file of an import with the record, after its last batch: what its earlier editions made and it no longer has, and new actors whose names are " +
      "near those of others. Without `retractVanished` it writes nothing, so before the first batch it is a dry run. Of an import of several files, each is " +
      `compared for itself, after all batches of all of them. ${likeTheCommand} 60 seconds of work or with 1 GB: enough for about 200,000 rows of a simple mapping. ` +
      "Costs 600,000 points and what its questions to the API cost: some thousand for each thousand rows.",
    input: CompareImportFileInput,
    asks: "Which file of which import.",
    kind: "import",
    run: compareImportFile,
    answer: withRefusals,
  }),
});
