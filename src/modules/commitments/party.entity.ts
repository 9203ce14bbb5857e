import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus, PartyRole } from "./commitment.enums";

@ObjectType({ implements: Tracked, description: "One actor's part in a commitment." })
@Entity("party")
export class Party extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @ReferenceTo("Actor")
  actorId!: string;

  @StoredChoice(() => PartyRole, { description: "The role of the actor in the promise." })
  role!: PartyRole;

  @StoredChoice(() => FulfilmentStatus, {
    nullable: true,
    derived: true,
    description: "What came of this party's own share; null if nobody has assessed it separately.",
  })
  status!: FulfilmentStatus | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    party: Written<Party, "status">;
  }
}
