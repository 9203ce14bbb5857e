import { Length, Matches } from "class-validator";
import { InputType } from "type-graphql";
import { Choice, ConfirmedDistinct, LocalName, OnDate, Text, Texts, WebAddress } from "../../schema/input.fields";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { Identifiers } from "../identifiers/identifier.inputs";
import { FingerprintCoverage } from "./source-article.entity";

/** The longest text of any input, in characters: the fingerprint of a document of 4 MB in base64. */
export const longestFingerprint = 5_400_000;

@InputType({ description: "A published document to be used as evidence." })
export class RecordSourceArticleInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;

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
      "Its text, copied from the page; what does not belong to the article is dropped, see `Extraction`. The text is not kept: " +
      "only `contentHash` and `fingerprint` are, made of it here. At most one of `text`, `html` and `fingerprint`.",
  })
  text?: string | null;

  @Text(3_000_000, {
    optional: true,
    verbatim: true,
    description:
      "Its page, as HTML: like `text`, and more exact. No script in it runs, and nothing that it names is fetched.",
  })
  html?: string | null;

  @Text(64, {
    optional: true,
    description: "SHA-256 (hex) of the normalised words of its body; given together with `fingerprint`.",
  })
  @Length(64, 64)
  contentHash?: string | null;

  @Text(longestFingerprint, {
    optional: true,
    description: "The fingerprint of its body, in base64 (see `SourceArticle.fingerprint`).",
  })
  fingerprint?: string | null;

  @Choice(() => FingerprintCoverage, {
    optional: true,
    description:
      "How much of the article `text`, `html` or `fingerprint` covers; by default, where one is given, `WHOLE_TEXT`, and `EXCERPT` " +
      "where the page says that its rest is for those who subscribe.",
  })
  fingerprintCovers?: FingerprintCoverage | null;

  @ConfirmedDistinct()
  confirmedDistinct?: boolean | null;
}
