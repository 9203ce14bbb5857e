import { InputType } from "type-graphql";
import { Flag, Reference, Rows, Text } from "../../../schema/input.fields";
import { WholeNumber } from "../../../schema/number.fields";
import { longestTable, mostRows } from "../../sources/source-article.inputs";

/** The limits of a batch. */
export const most = { rows: 1000, characters: 2_000_000, mapping: 200_000 } as const;

const Mapping = (): PropertyDecorator =>
  Text(most.mapping, {
    verbatim: true,
    description:
      "The mapping, as YAML or JSON, in the language of docs/import.md: what records the rows become. It has to be the one whose SHA-256 the import was " +
      "begun with. `errors` names each mistake by its path, `mapping.queries.0.entities.talk.keys`, with line and column.",
  });

const FileName = (): PropertyDecorator =>
  Text(200, {
    description:
      "The name of the file, without the folder: `$file` of the mapping. Its ending says how `table` is read, if the mapping does not.",
  });

const asInCommand =
  "as `npm run import` reads a file: CSV, TSV, JSON, NDJSON or YAML, by the mapping or the ending of `fileName`";

@InputType({ description: "A file of an import, to be recorded as a source." })
export class RecordImportFileInput {
  @Reference({ description: "The viewer's own import, which is not finished." })
  import!: string;

  @Mapping()
  mapping!: string;

  @FileName()
  fileName!: string;

  @Text(longestTable, {
    optional: true,
    verbatim: true,
    description: `The text of the whole file, ${asInCommand}. At most 200,000 rows. Give \`table\` or \`rows\`.`,
  })
  table?: string | null;

  @Rows(mostRows, { optional: true, description: "The same as cells, the header first: for workbooks, say." })
  rows?: string[][] | null;
}

@InputType({ description: "A file of an import, to be compared with the record as a whole." })
export class CompareImportFileInput extends RecordImportFileInput {
  @Flag({
    optional: true,
    description:
      "True: the retraction of what earlier editions of the file made and it no longer has is proposed, as a part of the import; a second person decides. " +
      "By default false: it stays.",
  })
  retractVanished?: boolean | null;
}

@InputType({ description: "Rows of a file of a register, and the mapping that makes records of them." })
export class ImportBatchInput {
  @Reference({ description: "The viewer's own import, which is not finished." })
  import!: string;

  @Mapping()
  mapping!: string;

  @FileName()
  fileName!: string;

  @Text(most.characters, {
    optional: true,
    verbatim: true,
    description:
      `The header of the file and the rows of the batch, ${asInCommand}. At most ${most.rows.toLocaleString("en")} rows besides the header. ` +
      "Give `table` or `rows`.",
  })
  table?: string | null;

  @Rows(mostRows, {
    optional: true,
    description:
      `The same as cells, the header first. At most ${most.rows.toLocaleString("en")} rows besides the header, and ` +
      `${most.characters.toLocaleString("en")} characters in all.`,
  })
  rows?: string[][] | null;

  @WholeNumber({
    least: 2,
    most: 200_000,
    optional: true,
    description:
      "The number of the first row behind the header in the whole file, where the header is row 1; by default it stands right behind the " +
      "header. Locators (`row=501`) and rejects name rows by these numbers.",
  })
  firstRow?: number | null;

  @Reference({
    optional: true,
    description:
      "The file as a source, from `recordImportFile`: the rows are quoted from it, or from an earlier edition that has them. By default the " +
      "batch is the whole file, and is recorded as a source with its records.",
  })
  source?: string | null;

  @Flag({
    optional: true,
    description: "True: nothing is stored, and the answer says what the batch would do. By default false.",
  })
  dryRun?: boolean | null;
}
