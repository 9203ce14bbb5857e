import { Length, Matches } from "class-validator";
import { InputType } from "type-graphql";
import { describedEnum } from "../../schema/enum.type";
import { Choice, ConfirmedDistinct, LocalName, OnDate, Rows, Text, Texts, WebAddress } from "../../schema/input.fields";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { Identifiers } from "../identifiers/identifier.inputs";
import { FingerprintCoverage, SourceKind } from "./source-article.entity";
import { MOST_CELLS } from "./table.csv";

/** A fingerprint of 4 MB, of words or of parts, in base64. */
export const longestFingerprint = 5_400_000;

/** The longest text of any input, in characters: with it, a request is as large as it can be. */
export const longestTable = 25_000_000;

/** A list in a request has at most 6,000 items (docs/operate.md). */
export const mostRows = { rows: 6000, cells: MOST_CELLS };

export const Delimiter = describedEnum("Delimiter", "What stands between two cells of a table.", {
  COMMA: "A comma, as RFC 4180 has it.",
  SEMICOLON: "A semicolon, as spreadsheets write it where the comma is for decimals.",
  TAB: "A tab.",
  PIPE: "A vertical bar.",
});
export type Delimiter = keyof typeof Delimiter;

@InputType({ description: "A published article, document or dataset to be used as evidence." })
export class RecordSourceArticleInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;

  @Choice(() => SourceKind, {
    optional: true,
    description:
      "What it is, and so how its text is read; by default `DATASET` with `table` or `rows`, else `ARTICLE`. A DOCUMENT comes as `text` " +
      "with a form feed (U+000C) behind every page, as `pdftotext` writes it.",
  })
  kind?: SourceKind | null;

  @WebAddress({ description: "The address where it was read." })
  url!: string;

  @WebAddress({
    optional: true,
    description:
      "The address that its publisher calls its own; by default the one that the page of `html` states, else `url`. " +
      "It is kept in one form: scheme and host in lower case, without fragment and tracking parameters.",
  })
  canonicalUrl?: string | null;

  @Text(500, { description: "The headline, in the language of the article." })
  title!: string;

  @Text(200, { description: "Who published it at this address." })
  publisher!: string;

  @Text(200, {
    optional: true,
    description:
      "The wire service whose report it is, by its usual short name, such as `AFP`; left out where it is the publisher's own.",
  })
  agency?: string | null;

  @Texts({ items: 50, length: 200 }, { optional: true, description: "Authors as the article names them." })
  authors?: string[] | null;

  @OnDate({ optional: true, description: "When it was published." })
  publishedOn?: string | null;

  @Text(35, { description: "The language of the text: a BCP 47 tag such as `fr`." })
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  language!: string;

  @WebAddress({ optional: true, description: "A copy in a web archive." })
  archiveUrl?: string | null;

  @Text(500_000, {
    optional: true,
    verbatim: true,
    description:
      "Its text. Of an ARTICLE, what does not belong to it is dropped, see `Extraction`; of a DOCUMENT, nothing is. The text is not kept: " +
      "only its hashes are, made of it here. At most one of `text`, `html`, `table`, `rows` and hashes.",
  })
  text?: string | null;

  @Text(3_000_000, {
    optional: true,
    verbatim: true,
    description:
      "Its page, as HTML: like `text`, and more exact. No script in it runs, and nothing that it names is fetched.",
  })
  html?: string | null;

  @Text(longestTable, {
    optional: true,
    verbatim: true,
    description:
      "The whole table of a DATASET, as CSV (RFC 4180) whose first row is its header. Rows may be of different lengths and stand there " +
      "twice, a cell may have several lines, and an empty line is a row. Like a text, it is not kept. A request has at most 25 MB. At most " +
      "200,000 rows, each of at most 1,000 cells.",
  })
  table?: string | null;

  @Choice(() => Delimiter, {
    optional: true,
    description: "What stands between two cells of `table`: by default a `COMMA`.",
  })
  delimiter?: Delimiter | null;

  @Rows(mostRows, {
    optional: true,
    description:
      "The same as `table`, row by row, the header first. A request has at most 400,000 values. For longer ones, use `table`.",
  })
  rows?: string[][] | null;

  @Text(64, {
    optional: true,
    description:
      "SHA-256 (hex) of the normalised words of its body, see `SourceArticle.contentHash`; given together with `fingerprint` or " +
      "`partFingerprints`.",
  })
  @Length(64, 64)
  contentHash?: string | null;

  @Text(longestFingerprint, {
    optional: true,
    description: "The fingerprint of its body, in base64 (see `SourceArticle.fingerprint`).",
  })
  fingerprint?: string | null;

  @Text(longestFingerprint, {
    optional: true,
    description:
      "The fingerprints of its rows or pages, in base64 (see `SourceArticle.partFingerprints`): for a DATASET that is too large to be " +
      "sent as a `table`, these and `contentHash` are enough.",
  })
  partFingerprints?: string | null;

  @Choice(() => FingerprintCoverage, {
    optional: true,
    description:
      "How much of the source what is given covers; by default, where its text or hashes are given, `WHOLE_TEXT`, and `EXCERPT` " +
      "where the page says that its rest is for those who subscribe.",
  })
  fingerprintCovers?: FingerprintCoverage | null;

  @ConfirmedDistinct()
  confirmedDistinct?: boolean | null;
}
