import { InputType } from "type-graphql";
import { Reference } from "../../schema/input.fields";
import { Choice } from "../../schema/value.fields";
import type { EvidenceInput } from "../evidence/evidence.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { EvidenceGiven } from "../evidence/evidence.field";
import { PartyRole } from "./commitment.enums";

@InputType({ description: "One actor's part in the commitment." })
export class PartyInput extends NewRecordInput {
  @Reference({ description: "Who." })
  actor!: string;

  @Choice(() => PartyRole, { description: "The role of the actor in the promise." })
  role!: PartyRole;

  @Reference({
    optional: true,
    description:
      "The actor on whose behalf they promise it, ask for it or are asked: the party of a candidate, the ministry of a minister. The promise " +
      "counts as that actor's. Who represents several is a party once for each of them.",
  })
  representing?: string | null;

  @EvidenceGiven("Quotes about this party. The quotes of the commitment support it, too.")
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: "One actor's part in a recorded commitment." })
export class RecordPartyInput extends PartyInput {
  @Reference({ description: "The commitment." })
  commitment!: string;
}

@InputType({ description: "Corrections to an actor's part in a commitment." })
export class CorrectPartyInput extends EvidencedCorrectionInput {
  @Reference({ description: "The party." })
  party!: string;

  @Choice(() => PartyRole, { omittable: true, description: "The role of the actor in the promise." })
  role?: PartyRole;

  @Reference({ optional: true, description: "The actor on whose behalf they are a party; null if on their own." })
  representing?: string | null;
}
