import { InputType } from "type-graphql";
import { Choice, ExpectedVersion, Inputs, LocalName, Reference } from "../../schema/input.fields";
import { EvidenceInput } from "../evidence/evidence.inputs";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { CorrectedIdentifiers, Identifiers } from "../identifiers/identifier.inputs";
import { Attendance, ParticipationRole } from "./participation.entity";

@InputType({ description: "One actor in the meeting." })
export class ParticipationInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;

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

@InputType({ description: "Corrections to an actor in a meeting. Fields left out stay unchanged." })
export class CorrectParticipationInput {
  @Reference({ description: "The participation." })
  participation!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @CorrectedIdentifiers()
  identifiers?: IdentifierInput[];

  @Choice(() => ParticipationRole, { omittable: true, description: "What they did there." })
  role?: ParticipationRole;

  @Reference({ optional: true, description: "On whose behalf; null for nobody's." })
  representing?: string | null;

  @Choice(() => Attendance, { omittable: true, description: "Whether they were there." })
  attendance?: Attendance;

  @Inputs(() => EvidenceInput, { most: 50, optional: true, description: "Quotes on which the correction rests." })
  evidence?: EvidenceInput[] | null;
}
