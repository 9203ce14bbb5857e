import { InputType } from "type-graphql";
import { Inputs, LocalName, Reference } from "../../schema/input.fields";
import { Choice, ExpectedVersion } from "../../schema/value.fields";
import { EvidenceInput } from "../evidence/evidence.inputs";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { CorrectedIdentifiers, Identifiers } from "../identifiers/identifier.inputs";
import { PartyRole } from "./commitment.enums";

@InputType({ description: "One actor's part in the commitment." })
export class PartyInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;

  @Reference({ description: "Who." })
  actor!: string;

  @Choice(() => PartyRole, { description: "The role of the actor in the promise." })
  role!: PartyRole;

  @Inputs(() => EvidenceInput, {
    most: 50,
    optional: true,
    description: "Quotes about this party. The quotes of the commitment support it, too.",
  })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "One actor's part in a recorded commitment." })
export class RecordPartyInput extends PartyInput {
  @Reference({ description: "The commitment." })
  commitment!: string;
}

@InputType({ description: "Corrections to an actor's part in a commitment." })
export class CorrectPartyInput {
  @Reference({ description: "The party." })
  party!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @CorrectedIdentifiers()
  identifiers?: IdentifierInput[];

  @Choice(() => PartyRole, { omittable: true, description: "The role of the actor in the promise." })
  role?: PartyRole;

  @Inputs(() => EvidenceInput, { most: 50, optional: true, description: "Quotes on which the correction rests." })
  evidence?: EvidenceInput[] | null;
}
