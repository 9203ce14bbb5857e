import { InputType } from "type-graphql";
import { Choice, Inputs, LocalName, OnDate, Reference, Slug, Text } from "../../kernel/schema/input.fields";
import { EvidenceInput } from "../evidence/evidence.inputs";
import { MeetingStatus } from "./meeting.entity";
import { Attendance, ParticipationRole } from "./participation.entity";

@InputType({ description: "One actor in the meeting." })
export class ParticipationInput {
  @LocalName()
  as?: string | null;

  @Reference({ description: "Who." })
  actor!: string;

  @Choice(() => ParticipationRole, { description: "What they did there." })
  role!: ParticipationRole;

  @Reference({ optional: true, description: "On whose behalf." })
  representing?: string | null;

  @Choice(() => Attendance, { description: "Whether they were there." })
  attendance!: Attendance;

  @Inputs(() => EvidenceInput, {
    most: 50,
    optional: true,
    description: "Quotes about this participation; it also rests on those of the meeting.",
  })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "One actor in a meeting that is recorded already." })
export class RecordParticipationInput extends ParticipationInput {
  @Reference({ description: "The meeting." })
  meeting!: string;
}

@InputType({ description: "What is known better now about an actor in a meeting. What is left out stays as it is." })
export class CorrectParticipationInput {
  @Reference({ description: "The participation." })
  participation!: string;

  @Choice(() => ParticipationRole, { optional: true, description: "What they did there." })
  role?: ParticipationRole | null;

  @Choice(() => Attendance, { optional: true, description: "Whether they were there." })
  attendance?: Attendance | null;

  @Inputs(() => EvidenceInput, { most: 50, optional: true, description: "Quotes on which the correction rests." })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "A planned or held encounter." })
export class RecordMeetingInput {
  @Slug({ optional: true, description: "A readable name for addresses; by default made from `title`." })
  slug?: string | null;

  @Text(300, { description: "What it is called." })
  title!: string;

  @Text(2000, { optional: true, description: "What it was for, as announced or reported." })
  purpose?: string | null;

  @OnDate({ description: "When it took or takes place, in local time there." })
  date!: string;

  @Text(200, { optional: true, description: "The building or venue." })
  place?: string | null;

  @Text(200, { optional: true, description: "The town." })
  city?: string | null;

  @Text(2, { optional: true, description: "The country: an ISO 3166-1 alpha-2 code." })
  country?: string | null;

  @Choice(() => MeetingStatus, { description: "Whether it took place." })
  status!: MeetingStatus;

  @Reference({ optional: true, description: "The meeting before this one in its series." })
  precededBy?: string | null;

  @Inputs(() => ParticipationInput, { most: 200, optional: true, description: "Who took part; each actor once." })
  participations?: ParticipationInput[] | null;

  @Inputs(() => EvidenceInput, { least: 1, most: 50, description: "At least one quote that says so." })
  evidence!: EvidenceInput[];
}
