import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate, StoredText } from "../../schema/entity.fields";
import { Jurisdiction } from "../../schema/jurisdiction";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { Clarity, Formality, FulfilmentStatus } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "Something that was promised or asked for, with its parties, its date, its place and its deadline. If the record shows nobody who " +
    "agreed to it, its formality is PROPOSED, and it is no promise.",
})
@Entity("commitment")
export class Commitment extends Tracked {
  @StoredText({
    description:
      "A readable name for addresses: `code-of-good-conduct`. Unique; lower-case letters, digits and hyphens.",
  })
  slug!: string;

  @ReadersText({ description: "What it is called." })
  override title!: string;

  @ReadersText({ description: "What exactly is promised or asked for, in plain words." })
  statement!: string;

  @LanguageOfWords()
  language!: string | null;

  @StoredDate({ description: "When it was made or asked for." })
  madeOn!: string;

  @StoredDate({
    nullable: true,
    column: "due_in_force",
    derived: true,
    description:
      "When it is due; if it is PROPOSED, by when it was asked for. Null if it has no deadline. The last day that the date can mean counts. " +
      "If somebody has moved the deadline (`deadlines`), this is the deadline in force.",
  })
  dueOn!: string | null;

  @StoredDate({
    nullable: true,
    column: "due_on",
    description:
      "The first deadline, before anybody moved it; null if it had none at first. In inputs it is called `dueOn`.",
  })
  originalDueOn!: string | null;

  @Column({ type: "boolean", name: "deadline_changed", nullable: true, insert: false, update: false })
  deadlineChanged!: boolean | null;

  @Column({ type: "text", name: "moved_due_on", nullable: true, insert: false, update: false })
  movedDueOn!: string | null;

  @StoredChoice(() => Formality, { description: "Whether it was promised at all, and how firmly." })
  formality!: Formality;

  @StoredChoice(() => Clarity, {
    nullable: true,
    description: "Whether its wording is clear enough to judge if it was kept; null if nobody has judged that.",
  })
  clarity!: Clarity | null;

  @Field(() => Jurisdiction, {
    nullable: true,
    description:
      "The one jurisdiction in which it is to hold: the country, if a ministry promises something for its own country; `EU`, if it is to " +
      "hold in the whole European Union. Null if nobody has recorded it.",
  })
  @Column({ type: "text", nullable: true })
  jurisdiction!: string | null;

  @ReferenceTo("Meeting", { nullable: true })
  meetingId!: string | null;

  @StoredChoice(() => FulfilmentStatus, {
    derived: true,
    description: "What came of it, by the latest assessment of the commitment as a whole.",
  })
  status!: FulfilmentStatus;

  @StoredDate({
    nullable: true,
    derived: true,
    description:
      "When it was kept, according to the assessment that says so. Null if it was not kept, not even in part, and if no source says when: " +
      "the day of the assessment is not used instead.",
  })
  fulfilledOn!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;
}

type DerivedOfCommitment =
  "status" | "fulfilledOn" | "searchText" | "searchVector" | "dueOn" | "deadlineChanged" | "movedDueOn";

declare module "../../values/record-id" {
  interface TrackedRecords {
    commitment: Written<Commitment, DerivedOfCommitment> & { title: string };
  }
}
