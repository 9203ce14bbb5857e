import { Length } from "class-validator";
import { InputType } from "type-graphql";
import { Reference, Rows, Text, Texts } from "../../schema/input.fields";
import { Choice, OnDate, WebAddress, Language } from "../../schema/value.fields";
import { CorrectionInput } from "../identifiers/record.inputs";
import { FingerprintCoverage, SourceKind } from "./source-article.enums";
import { longestFingerprint, longestTable, mostRows } from "./source-article.inputs";
import { Delimiter } from "./source-article.enums";

@InputType({
  description:
    "Corrections to an article. Fields left out stay unchanged. If a better text is given, every quote from the article is checked " +
    "against it.",
})
export class CorrectSourceArticleInput extends CorrectionInput {
  @Reference({ description: "The source article." })
  sourceArticle!: string;

  @Choice(() => SourceKind, {
    omittable: true,
    description:
      "What it is, which decides how its text is read. If its text is known, give another kind together with the text; and with a better text " +
      "of a DOCUMENT, give the kind.",
  })
  kind?: SourceKind;

  @WebAddress({ omittable: true, description: "The address where it was read." })
  url?: string;

  @WebAddress({ omittable: true, description: "The address that its publisher states as canonical." })
  canonicalUrl?: string;

  @Text(500, { omittable: true, description: "The headline, in the language of the article." })
  title?: string;

  @Text(200, { omittable: true, description: "Who published it at this address." })
  publisher?: string;

  @Text(200, {
    optional: true,
    description: "The wire service whose report it is, such as `AFP`; null if it is the publisher's own report.",
  })
  agency?: string | null;

  @Texts(
    { items: 50, length: 200 },
    { omittable: true, description: "Authors as the article names them: all of them, in place of what they were." },
  )
  authors?: string[];

  @OnDate({ optional: true, description: "When it was published; null if the document does not say." })
  publishedOn?: string | null;

  @Language({ omittable: true, description: "The language of the text: a BCP 47 tag such as `fr`." })
  language?: string;

  @WebAddress({ optional: true, description: "A copy in a web archive; null if none is known." })
  archiveUrl?: string | null;

  @Text(500_000, {
    omittable: true,
    verbatim: true,
    description: "Its text, as in `recordSourceArticle`. At most one of `text`, `html`, `table`, `rows` and hashes.",
  })
  text?: string;

  @Text(3_000_000, { omittable: true, verbatim: true, description: "Its page, as in `recordSourceArticle`." })
  html?: string;

  @Text(longestTable, {
    omittable: true,
    verbatim: true,
    description: "The whole table of a DATASET, as in `recordSourceArticle`. It replaces the earlier table.",
  })
  table?: string;

  @Choice(() => Delimiter, {
    omittable: true,
    description: "What stands between two cells of `table`: by default a `COMMA`.",
  })
  delimiter?: Delimiter;

  @Rows(mostRows, { omittable: true, description: "The same as `table`, row by row, as in `recordSourceArticle`." })
  rows?: string[][];

  @Text(64, {
    optional: true,
    description:
      "SHA-256 (hex) of the normalised words of its body; null removes it. Given together with `fingerprint` or `partFingerprints`.",
  })
  @Length(64, 64)
  contentHash?: string | null;

  @Text(longestFingerprint, {
    optional: true,
    description: "The fingerprint of its body, in base64; null removes it.",
  })
  fingerprint?: string | null;

  @Text(longestFingerprint, {
    optional: true,
    description: "The fingerprints of its rows or pages, in base64; null removes them.",
  })
  partFingerprints?: string | null;

  @Choice(() => FingerprintCoverage, {
    omittable: true,
    description:
      "How much of the source the hashes cover; if a text or hashes are given, by default `WHOLE_TEXT`, or `EXCERPT` if the page says that " +
      "the rest of it is for subscribers.",
  })
  fingerprintCovers?: FingerprintCoverage;
}
