import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";
import { Attendance, ParticipationMode, ParticipationRole } from "./meeting.enums";

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

  @StoredChoice(() => ParticipationMode, {
    nullable: true,
    description:
      "How this participant took part; null if no source says of this one. What a source says of all stands in `Meeting.mode`.",
  })
  mode!: ParticipationMode | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    participation: Written<Participation>;
  }
}
