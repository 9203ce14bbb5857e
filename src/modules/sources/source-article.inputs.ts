import { Length } from "class-validator";
import { InputType } from "type-graphql";
import { Rows, Text, Texts } from "../../schema/input.fields";
import { Choice, ConfirmedDistinct, OnDate, WebAddress, Language } from "../../schema/value.fields";
import { NewRecordInput } from "../identifiers/record.inputs";
import { FingerprintCoverage, SourceKind } from "./source-article.enums";
import { MOST_CELLS } from "./table.csv";
import { Delimiter } from "./source-article.enums";

/** A fingerprint of 4 MB, of words or of parts, in base64. */
export const longestFingerprint = 5_400_000;

/** The longest text of any input, in characters: a request with it is as large as a request may be. */
export const longestTable = 25_000_000;

/** A list in a request has at most 6,000 items (docs/operate.md). */
export const mostRows = { rows: 6000, cells: MOST_CELLS };

@InputType({ description: "A published article, document or dataset to be used as evidence." })
export class RecordSourceArticleInput extends NewRecordInput {
  @Choice(() => SourceKind, {
    optional: true,
    description:
      "What it is, which decides how its text is read; by default `DATASET` with `table` or `rows`, else `ARTICLE`. The text of a DOCUMENT " +
      "has a form feed (U+000C) after every page, as `pdftotext` writes it.",
  })
  kind?: SourceKind | null;

  @WebAddress({ description: "The address where it was read." })
  url!: string;

  @WebAddress({
    optional: true,
    description:
      "The address that its publisher states as canonical; by default that of the page in `html`, else `url`. " +
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
      "The wire service whose report it is, by its usual short name, such as `AFP`; leave it out if it is the publisher's own report.",
  })
  agency?: string | null;

  @Texts({ items: 50, length: 200 }, { optional: true, description: "Authors as the article names them." })
  authors?: string[] | null;

  @OnDate({ optional: true, description: "When it was published." })
  publishedOn?: string | null;

  @Language({ description: "The language of the text: a BCP 47 tag such as `fr`." })
  language!: string;

  @WebAddress({ optional: true, description: "A copy in a web archive." })
  archiveUrl?: string | null;

  @Text(500_000, {
    optional: true,
    verbatim: true,
    description:
      "Its text. From the text of an ARTICLE, everything around the article is dropped (see `Extraction`); from a DOCUMENT, nothing. The " +
      "server makes the hashes from the text, and does not keep it. At most one of `text`, `html`, `table`, `rows` and hashes.",
  })
  text?: string | null;

  @Text(3_000_000, {
    optional: true,
    verbatim: true,
    description:
      "Its page, as HTML: like `text`, and more exact. No script in it runs, and no address in it is fetched.",
  })
  html?: string | null;

  @Text(longestTable, {
    optional: true,
    verbatim: true,
    description:
      "The whole table of a DATASET, as CSV (RFC 4180) whose first row is its header. Rows may have different lengths and may be repeated, a " +
      "cell may have several lines, and an empty line is a row. Like a text, it is not kept. At most 200,000 rows, each of at most 1,000 " +
      "cells, and at most 25 MB for the whole request.",
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
      "How much of the source the given text or hashes cover; by default `WHOLE_TEXT`, or `EXCERPT` if the page says that the rest of it is " +
      "for subscribers.",
  })
  fingerprintCovers?: FingerprintCoverage | null;

  @ConfirmedDistinct()
  confirmedDistinct?: boolean | null;
}
