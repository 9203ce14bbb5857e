import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { LanguageOfWords } from "../../schema/language.field";
import { PartialDate } from "../../schema/partial-date";
import { describedEnum } from "../../schema/enum.type";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";

export const MeetingStatus = describedEnum("MeetingStatus", "Whether a meeting took place.", {
  PLANNED: "Announced, and nothing later is known.",
  HELD: "It took place.",
  POSTPONED: "It was moved to a later time.",
  CANCELLED: "It was cancelled.",
  UNCONFIRMED: "Its date has passed, but no source says that it took place.",
});
export type MeetingStatus = keyof typeof MeetingStatus;

@ObjectType({ implements: Tracked, description: "A planned or held encounter." })
@Entity("meeting")
export class Meeting extends Tracked {
  @Field(() => String, {
    description: "A readable name for addresses. Unique; lower-case letters, digits and hyphens.",
  })
  @Column({ type: "text" })
  slug!: string;

  @Field(() => String, { description: "What it is called." })
  @ReadersText()
  @Column({ type: "text" })
  override title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it was for, as announced or reported; null if no source says.",
  })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  purpose!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => PartialDate, { description: "When it took or takes place, in local time there." })
  @Column({ type: "text" })
  date!: string;

  @Field(() => String, { nullable: true, description: "The building or venue." })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "The town." })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  city!: string | null;

  @Field(() => String, { nullable: true, description: "The country: an ISO 3166-1 alpha-2 code." })
  @Column({ type: "text", nullable: true })
  country!: string | null;

  @Field(() => MeetingStatus, { description: "Whether it took place." })
  @Column({ type: "text" })
  status!: MeetingStatus;

  @Column({ type: "uuid", name: "preceded_by_id", nullable: true })
  @ForeignKey("Meeting", { name: "meeting_preceded_by" })
  precededById!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    meeting: Written<Meeting, "searchText"> & { title: string };
  }
}
