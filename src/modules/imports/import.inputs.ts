import { Matches } from "class-validator";
import { InputType } from "type-graphql";
import { combine, Inputs, Reference, saying, Text } from "../../schema/input.fields";
import { describedEnum } from "../../schema/enum.type";
import { WholeNumber } from "../../schema/number.fields";
import { Choice } from "../../schema/value.fields";
import { RevertConflict } from "../ledger/undo/revert";
import { ReviewDecision } from "../review/decision/review.entity";
import { RejectFate } from "./import.list";

const Sha256 = (description: string): PropertyDecorator =>
  combine(
    saying({ description }, "64 hexadecimal digits in lower case."),
    () => String,
    Matches(/^[0-9a-f]{64}$/, { message: "$property must be a SHA-256: 64 hexadecimal digits in lower case" }),
  );

@InputType({ description: "A file of an import." })
export class ImportFileInput {
  @Text(200, { description: "Its name, without the folder." })
  name!: string;

  @Sha256("The SHA-256 of its bytes.")
  hash!: string;
}

@InputType({ description: "An import to begin, or to go on with." })
export class BeginImportInput {
  @Text(1000, { lines: "one", description: "What it brings in and why." })
  summary!: string;

  @Text(200, { description: "The name of the register: `eu-mep-meetings`." })
  dataset!: string;

  @Text(200, { description: "The name of the mapping." })
  mappingName!: string;

  @Sha256("The SHA-256 of the mapping.")
  mappingHash!: string;

  @Inputs(() => ImportFileInput, { least: 1, most: 1000, description: "Its files." })
  files!: ImportFileInput[];
}

@InputType({ description: "A row, or a value in it, that did not come in or that somebody should check." })
export class ImportRejectInput {
  @Text(200, { description: "The name of the file." })
  file!: string;

  @WholeNumber({ least: 1, description: "The row: the first row of the file is 1." })
  row!: number;

  @WholeNumber({ least: 1, optional: true, description: "The line on which it begins." })
  line?: number | null;

  @Text(200, { optional: true, description: "The column; null if it is about the whole row." })
  column?: string | null;

  @Text(500, { optional: true, lines: "many", description: "The value." })
  value?: string | null;

  @Choice(() => RejectFate, { description: "What came of it." })
  fate!: RejectFate;

  @Text(1000, { description: "Why, in English." })
  reason!: string;
}

export const mostRejects = 5000;

@InputType({ description: "An import whose change sets have all been sent, and what came of its rows." })
export class FinishImportInput {
  @Reference({ description: "The viewer's own import." })
  import!: string;

  @WholeNumber({ least: 0, description: "How many rows of data its files have." })
  rows!: number;

  @WholeNumber({ least: 0, description: "How many of them did not come in at all." })
  rejectedRows!: number;

  @WholeNumber({ least: 0, description: "How many rows of the last edition of its files they no longer have." })
  vanishedRows!: number;

  @WholeNumber({
    least: 0,
    description:
      "How many operations it has submitted in all, also those that changed nothing, without those that record the files as sources. The server counts from it what was there already.",
  })
  operations!: number;

  @Inputs(() => ImportRejectInput, { most: mostRejects, description: "What did not come in, or should be checked." })
  rejects!: ImportRejectInput[];
}

@InputType({ description: "An import to revert." })
export class RevertImportInput {
  @Reference({ description: "The import." })
  import!: string;

  @Text(900, { lines: "one", description: "Why: it stands in the summary of every change set of the revert." })
  reason!: string;

  @Choice(() => RevertConflict, {
    optional: true,
    description: "What to do about records that cannot be put back; by default FAIL.",
  })
  onConflict?: RevertConflict | null;
}

export const ImportPhase = describedEnum("ImportPhase", "Which change sets of an import are reviewed.", {
  RECORD: "Those that bring in its records, oldest first.",
  REVERT: "Those that revert it: newest revision first.",
});
export type ImportPhase = keyof typeof ImportPhase;

@InputType({ description: "A reviewer's decision about the waiting change sets of an import." })
export class ReviewImportInput {
  @Reference({ description: "The import." })
  import!: string;

  @Choice(() => ImportPhase, { description: "Which of its change sets." })
  phase!: ImportPhase;

  @Choice(() => ReviewDecision, { description: "The decision: APPLY or REJECT." })
  decision!: ReviewDecision;

  @Text(5000, { description: "Why: the author reads it." })
  reason!: string;

  @WholeNumber({ least: 1, most: 50, optional: true, description: "At most how many change sets; by default 10." })
  first?: number | null;
}
