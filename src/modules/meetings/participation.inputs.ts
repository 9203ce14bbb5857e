import { InputType } from "type-graphql";
import { Reference } from "../../schema/input.fields";
import { Choice } from "../../schema/value.fields";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { EvidenceGiven } from "../evidence/evidence.field";
import { Attendance, ParticipationMode, ParticipationRole } from "./meeting.enums";

@InputType({ description: "One actor in the meeting." })
export class ParticipationInput extends NewRecordInput {
  @Reference({ description: "Who." })
  actor!: string;

  @Choice(() => ParticipationRole, { description: "What they did there." })
  role!: ParticipationRole;

  @Reference({
    optional: true,
    description: "The actor on whose behalf they take part. Who represents several takes part once for each of them.",
  })
  representing?: string | null;

  @Choice(() => Attendance, { description: "Whether they were there." })
  attendance!: Attendance;

  @Choice(() => ParticipationMode, {
    optional: true,
    description: "How this participant took part, if a source says it of this one.",
  })
  mode?: ParticipationMode | null;

  @EvidenceGiven("Quotes about this participation. The quotes of the meeting support it, too.")
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "One actor in a recorded meeting." })
export class RecordParticipationInput extends ParticipationInput {
  @Reference({ description: "The meeting." })
  meeting!: string;
}

@InputType({ description: "Corrections to an actor in a meeting. Fields left out stay unchanged." })
export class CorrectParticipationInput extends EvidencedCorrectionInput {
  @Reference({ description: "The participation." })
  participation!: string;

  @Choice(() => ParticipationRole, { omittable: true, description: "What they did there." })
  role?: ParticipationRole;

  @Reference({ optional: true, description: "The actor on whose behalf they take part; null if on their own." })
  representing?: string | null;

  @Choice(() => Attendance, { omittable: true, description: "Whether they were there." })
  attendance?: Attendance;

  @Choice(() => ParticipationMode, {
    optional: true,
    description: "How this participant took part; null if no source says it of this one.",
  })
  mode?: ParticipationMode | null;
}
