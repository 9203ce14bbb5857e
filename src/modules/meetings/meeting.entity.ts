import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate, StoredText, StoredWholeNumber } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { MeetingMode, MeetingStatus } from "./meeting.enums";

@ObjectType({ implements: Tracked, description: "A planned or held encounter." })
@Entity("meeting")
export class Meeting extends Tracked {
  @StoredText({ description: "A readable name for addresses. Unique; lower-case letters, digits and hyphens." })
  slug!: string;

  @ReadersText({ description: "What it is called." })
  override title!: string;

  @ReadersText({ nullable: true, description: "What it was for, as announced or reported; null if no source says." })
  purpose!: string | null;

  @ReadersText({
    nullable: true,
    description:
      'What kind of occasion it was, in the words of the source: "round table", "working visit" (Popolo calls it so). Null if no source says.',
  })
  classification!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @StoredDate({ description: "When it took or takes place, in local time there, or in that of `timeZone`." })
  date!: string;

  @Field(() => Boolean, {
    description:
      'True if the source speaks of several meetings in one entry and does not tell them apart: "various phone calls in May". They are one record, ' +
      "and every count counts it once. False if it speaks of one, or of several that have records of their own.",
  })
  @Column({ type: "boolean", name: "several_occasions", nullable: true })
  severalOccasions!: boolean | null;

  @StoredText({
    nullable: true,
    description:
      "When it began or begins on that day, by the clock there, or by that of `timeZone`: `HH:MM`, from `00:00` to `23:59`. Null if no source says.",
  })
  startTime!: string | null;

  @StoredText({
    nullable: true,
    description:
      "The zone in which the source gives `startTime` and its day, as it gives it: `UTC`, an offset (`-07:00`) or a name of the IANA time zone " +
      "database (`America/Lima`). Null if no source says: then it is the clock at the place of the meeting.",
  })
  timeZone!: string | null;

  @StoredWholeNumber({
    nullable: true,
    description: "How long it lasted or is to last, in minutes; null if no source says.",
  })
  durationMinutes!: number | null;

  @StoredChoice(() => MeetingMode, {
    nullable: true,
    description: "Whether they met in one place; null if no source says.",
  })
  mode!: MeetingMode | null;

  @ReadersText({ nullable: true, description: "The building or venue." })
  place!: string | null;

  @ReadersText({ nullable: true, description: "The town." })
  city!: string | null;

  @StoredText({ nullable: true, description: "The country: an ISO 3166-1 alpha-2 code." })
  country!: string | null;

  @ReadersText({
    nullable: true,
    description:
      'Participants whom no source names, in its words: "two officials", "representatives of publishers", a name that is blacked out or cannot ' +
      "be read. Who is named is in `participations`; no count includes the others. Null if no source speaks of any.",
  })
  unnamedParticipants!: string | null;

  @StoredChoice(() => MeetingStatus, { description: "Whether it took place." })
  status!: MeetingStatus;

  @ReferenceTo("Meeting", { nullable: true })
  precededById!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    meeting: Written<Meeting, "searchText" | "searchVector"> & { title: string };
  }
}
