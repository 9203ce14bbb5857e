import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { describedEnum } from "../../schema/enum.type";
import { Tracked, type Written } from "../../schema/tracked";

export const ParticipationRole = describedEnum("ParticipationRole", "What an actor did at a meeting.", {
  HOST: "It took place at their invitation, on their premises.",
  ATTENDEE: "They took part.",
  CONVENER: "They called the meeting.",
});
export type ParticipationRole = keyof typeof ParticipationRole;

export const Attendance = describedEnum("Attendance", "Whether an actor was there.", {
  ATTENDED: "They were there, as far as the sources say.",
  INVITED: "They were invited; no source says whether they came.",
  ABSENT: "They were expected and did not come.",
  DISPUTED: "Sources contradict each other: see the evidence.",
});
export type Attendance = keyof typeof Attendance;

@ObjectType({ implements: Tracked, description: "One actor in one meeting." })
@Entity("participation")
export class Participation extends Tracked {
  @Column({ type: "uuid", name: "meeting_id" })
  @ForeignKey("Meeting", { name: "participation_meeting" })
  meetingId!: string;

  @Column({ type: "uuid", name: "actor_id" })
  @ForeignKey("Actor", { name: "participation_actor" })
  actorId!: string;

  @Field(() => ParticipationRole, { description: "What they did there." })
  @Column({ type: "text" })
  role!: ParticipationRole;

  @Column({ type: "uuid", name: "representing_id", nullable: true })
  @ForeignKey("Actor", { name: "participation_representing" })
  representingId!: string | null;

  @Field(() => Attendance, { description: "Whether they were there." })
  @Column({ type: "text" })
  attendance!: Attendance;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    participation: Written<Participation>;
  }
}
