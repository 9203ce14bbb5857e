import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredFlag, StoredText } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Tracked, type Written } from "../../schema/tracked";

export const Stance = describedEnum("Stance", "What a quote does to the statement it is attached to.", {
  SUPPORTS: "It says the same.",
  CONTRADICTS: "It says something different.",
  NEUTRAL: "It is about the statement, but neither supports nor contradicts it.",
});
export type Stance = keyof typeof Stance;

export const EvidenceRole = describedEnum("EvidenceRole", "Which part of the story a quote tells.", {
  ORIGIN: "How it began: the promise, the invitation, the announcement.",
  PROGRESS: "What happened on the way.",
  OUTCOME: "What came of it.",
  RESPONSE: "What the persons or bodies concerned said about it.",
  CONTEXT: "The background of the story.",
});
export type EvidenceRole = keyof typeof EvidenceRole;

export const UnverifiedReason = describedEnum("UnverifiedReason", "Why a quote was not found in its source.", {
  NO_FINGERPRINT: "Nobody has supplied the text of the source, so nothing could be checked.",
  NOT_IN_EXCERPT: "Only a part of the source is known, and the quote is not in it. It may be in the rest.",
  TOO_SHORT_FOR_NARROW_FINGERPRINT:
    "The source has a NARROW fingerprint, which can verify quotes of six words or more, and the quote has fewer.",
  NARROW_FINGERPRINT:
    "The quote fits the NARROW fingerprint of its source, but such a fingerprint is too easy to forge to verify new quotes. Send the text " +
    "of the source again (`correctSourceArticle`); then the quote is checked against the new fingerprint.",
  OTHER_RULE: "The quote was checked with a fingerprint of another width than the present one.",
  WHOLE_ROWS_ONLY:
    "The source is a DATASET with so many words that only its whole rows can be checked. Quote a whole row, and name it in `locator`.",
  PARTS_UNKNOWN:
    "The text of the source is known, but not where its rows or pages begin, so the `locator` could not be checked.",
  REDACTED: "The words of the quote were redacted.",
  NOT_RECORDED: "It was not verified at that revision, when reasons were not recorded yet.",
});
export type UnverifiedReason = keyof typeof UnverifiedReason;

@ObjectType({
  implements: Tracked,
  description:
    "An exact quote from a source that supports or contradicts one statement (W3C Web Annotation, TextQuoteSelector).",
})
@Entity("evidence")
export class Evidence extends Tracked {
  @Column({ type: "text", name: "subject_kind" })
  subjectKind!: string;

  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;

  @ReferenceTo("SourceArticle")
  sourceArticleId!: string;

  @StoredText({ description: "The words of the source, verbatim and in its language." })
  quote!: string;

  @StoredText({ nullable: true, description: "The few words before the quote, which help to find it." })
  prefix!: string | null;

  @StoredText({ nullable: true, description: "The few words after the quote." })
  suffix!: string | null;

  @StoredText({
    nullable: true,
    description:
      "Where in the source it stands: `row=12` of a DATASET, as RFC 7111 counts rows (the header is `row=1`), or `page=3` of a DOCUMENT, the " +
      "page on which it begins; null if nobody has said.",
  })
  locator!: string | null;

  @StoredChoice(() => Stance, { description: "Whether it supports or contradicts the statement." })
  stance!: Stance;

  @StoredChoice(() => EvidenceRole, { description: "Which part of the story it tells." })
  role!: EvidenceRole;

  @StoredText({
    nullable: true,
    description: "The field of the subject it is about, such as `date`; null if it is about the subject as a whole.",
  })
  field!: string | null;

  @StoredText({ nullable: true, description: "The value of this field according to the source, such as `2015-02-21`." })
  value!: string | null;

  @StoredFlag({
    derived: true,
    description:
      "Whether the quote was found, word for word and sign for sign, in the fingerprint of its source, at its `locator` if it has one. It does " +
      "not say whether the fact is true. If the fingerprint covers the whole text, a quote that is not found is refused. If this is false, " +
      "`unverifiedReason` says why.",
  })
  verified!: boolean;

  @StoredChoice(() => UnverifiedReason, {
    nullable: true,
    derived: true,
    description: "Why the quote is not verified; null if it is.",
  })
  unverifiedReason!: UnverifiedReason | null;

  @Column({ type: "bytea", name: "quote_runs" })
  quoteRuns!: Buffer;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    evidence: Written<Evidence, "verified" | "unverifiedReason">;
  }
}
