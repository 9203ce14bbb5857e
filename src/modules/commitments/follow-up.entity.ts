import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { LanguageOfWords } from "../../schema/language.field";
import { PartialDate } from "../../schema/partial-date";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FollowUpKind } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description: "A dated fact in the life of a commitment. Judgements are assessments, never follow-ups.",
})
@Entity("follow_up")
export class FollowUp extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "follow_up_commitment" })
  commitmentId!: string;

  @Field(() => FollowUpKind, { description: "What kind of fact it is." })
  @Column({ type: "text" })
  kind!: FollowUpKind;

  @Field(() => PartialDate, { description: "When it happened." })
  @Column({ type: "text" })
  date!: string;

  @Field(() => String, { description: "What happened, in a line." })
  @ReadersText()
  @Column({ type: "text" })
  override title!: string;

  @Field(() => String, { nullable: true, description: "What happened, in a few sentences." })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  summary!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Column({ type: "uuid", name: "meeting_id", nullable: true })
  @ForeignKey("Meeting", { name: "follow_up_meeting" })
  meetingId!: string | null;

  @Column({ type: "uuid", name: "actor_id", nullable: true })
  @ForeignKey("Actor", { name: "follow_up_actor" })
  actorId!: string | null;

  @Column({ type: "uuid", name: "successor_id", nullable: true })
  @ForeignKey("Commitment", { name: "follow_up_successor" })
  successorId!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    follow_up: Written<FollowUp> & { title: string };
  }
}
