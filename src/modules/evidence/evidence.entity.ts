import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredFlag, StoredText } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";
import { Stance, EvidenceRole, UnverifiedReason } from "./evidence.enums";

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
