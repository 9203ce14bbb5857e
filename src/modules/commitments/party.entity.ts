import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus, PartyRole } from "./commitment.enums";

@ObjectType({ implements: Tracked, description: "One actor's part in a commitment." })
@Entity("party")
export class Party extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "party_commitment" })
  commitmentId!: string;

  @Column({ type: "uuid", name: "actor_id" })
  @ForeignKey("Actor", { name: "party_actor" })
  actorId!: string;

  @Field(() => PartyRole, { description: "The role of the actor in the promise." })
  @Column({ type: "text" })
  role!: PartyRole;

  @Field(() => FulfilmentStatus, {
    nullable: true,
    description: "What came of this party's own share; null if nobody has assessed it separately.",
  })
  @Column({ type: "text", nullable: true, insert: false, update: false })
  status!: FulfilmentStatus | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    party: Written<Party, "status">;
  }
}
