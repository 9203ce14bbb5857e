import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice } from "../../schema/entity.fields";
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

@ObjectType({
  implements: Tracked,
  description:
    "One actor in one meeting. Who represents several actors takes part once for each of them: to count actors, count each once.",
})
@Entity("participation")
export class Participation extends Tracked {
  @ReferenceTo("Meeting")
  meetingId!: string;

  @ReferenceTo("Actor")
  actorId!: string;

  @StoredChoice(() => ParticipationRole, { description: "What they did there." })
  role!: ParticipationRole;

  @ReferenceTo("Actor", { nullable: true })
  representingId!: string | null;

  @StoredChoice(() => Attendance, { description: "Whether they were there." })
  attendance!: Attendance;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    participation: Written<Participation>;
  }
}
