import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { DateTimeScalar } from "../../values/scalars";
import { StoredChoice, StoredDate, StoredText, StoredTexts } from "../../schema/entity.fields";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { SourceKind, FingerprintCoverage, FingerprintWidth } from "./source-article.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A published document used as evidence. Articles belong to their publishers: we keep a fingerprint of the text, not the text.",
})
@Entity("source_article")
export class SourceArticle extends Tracked {
  // Null for an ARTICLE, so that articles that are older than this column keep their hashes.
  @Field(() => SourceKind, { description: "What it is: an article, a document or a dataset." })
  @Column({ type: "text", nullable: true })
  kind!: SourceKind | null;

  @StoredText({ description: "The address where it was read." })
  url!: string;

  @StoredText({
    description: "The address that its publisher states as canonical (rel=canonical). No two articles share one.",
  })
  canonicalUrl!: string;

  @ReadersText({ quoted: true, description: "The headline, in the language of the article." })
  override title!: string;

  @StoredText({ description: "Who published it at this address: a newspaper, an agency, a public body." })
  publisher!: string;

  @StoredText({
    nullable: true,
    description:
      "The wire service whose report it is, by its usual short name, such as `AFP`; null if it is the publisher's own report. Publishers " +
      "that carry the same report of an agency count as one source.",
  })
  agency!: string | null;

  @StoredTexts({ description: "Authors as the article names them; an agency counts as an author." })
  authors!: string[];

  @StoredDate({ nullable: true, description: "When it was published; null if the document does not say." })
  publishedOn!: string | null;

  @StoredText({ description: "The language of the text: a BCP 47 tag such as `fr` or `en`." })
  language!: string;

  @StoredText({ nullable: true, description: "A copy in a web archive; null if none is known." })
  archiveUrl!: string | null;

  @StoredText({
    nullable: true,
    description:
      "SHA-256 (hex) of the normalised words of the article's body, without signs; `fingerprintCovers` says of how much of it. For a DATASET, " +
      "of the texts of its rows (see `partFingerprints`), each followed by a line feed. Null if nobody has supplied its text.",
  })
  contentHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Fingerprint of the article's body, in base64: the 16 bytes `followthrough-02`, then for every run of four neighbouring words, " +
      "signs and ends of sentences the first 16 bytes of its SHA-256. If it is NARROW: only the first 4 bytes for every run of words. In a " +
      "DATASET no run goes from one row into the next. With it anyone can check a quote against their own copy of the article. Null if " +
      "nobody has supplied its text, and for a DATASET with more than about 250,000 words, which has only fingerprints of its rows.",
  })
  @Column({ type: "bytea", nullable: true })
  fingerprint!: Buffer | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Fingerprints of the rows of a DATASET, the header first, or of the pages of a DOCUMENT, in base64: the 16 bytes " +
      "`followthrough-p1`, then for each part 20 bytes. The first 16 are those of the SHA-256 of its text (for a row: its cells joined by " +
      "one space), in Unicode NFKC and lower case, without soft hyphens, with one kind of quote and dash and single spaces. The last 4, the " +
      "highest first, say how many runs of `fingerprint` begin before the end of the part (0 if there is no `fingerprint`). Null for an " +
      "ARTICLE, for a DOCUMENT whose text does not show its pages, and if nobody has supplied its text.",
  })
  @Column({ type: "bytea", name: "part_fingerprints", nullable: true })
  partFingerprints!: Buffer | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many rows a DATASET has, with its header, counted as in RFC 7111: the last row is `row=` this number. Null for other sources, and " +
      "if nobody has supplied its rows.",
  })
  rowCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many pages a DOCUMENT has. Null for other sources, and if its text does not show its pages.",
  })
  pageCount!: number | null;

  @Field(() => FingerprintWidth, {
    nullable: true,
    description: "How much of each run the fingerprint keeps. New fingerprints are WIDE. Null if there is none.",
  })
  fingerprintWidth!: FingerprintWidth | null;

  @StoredChoice(() => FingerprintCoverage, {
    nullable: true,
    description: "How much of the article the fingerprint and the content hash cover; null if there is none.",
  })
  fingerprintCovers!: FingerprintCoverage | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When the text was supplied from which the fingerprint was made, in UTC; null if nobody has supplied it.",
  })
  textSuppliedAt!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;

  /** The smallest hashes of the fingerprint, by which Postgres finds texts that are nearly the same. */
  @Column({ type: "bigint", array: true, nullable: true, insert: false, update: false })
  sketch!: string[] | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    source_article: Written<
      SourceArticle,
      "fingerprintWidth" | "rowCount" | "pageCount" | "textSuppliedAt" | "searchText" | "searchVector" | "sketch"
    > & { title: string };
  }
}
