import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredChoice } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus, PartyRole } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "One actor's part in a commitment. Who represents several actors is a party once for each of them. What an actor promises, or is asked for, " +
    "on behalf of another is a promise of the other, or a request to it: counts give it to `representing`, and not to `actor`.",
})
@Entity("party")
export class Party extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @ReferenceTo("Actor")
  actorId!: string;

  @StoredChoice(() => PartyRole, { description: "The role of the actor in the promise." })
  role!: PartyRole;

  @ReferenceTo("Actor", { nullable: true })
  representingId!: string | null;

  /** Whose promise or request it is: the represented actor's or, without one, the actor's own. */
  @Column({ type: "uuid", name: "principal_id", insert: false, update: false })
  principalId!: string;

  @StoredChoice(() => FulfilmentStatus, {
    nullable: true,
    derived: true,
    description: "What came of this party's own share; null if nobody has assessed it separately.",
  })
  status!: FulfilmentStatus | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    party: Written<Party, "status" | "principalId">;
  }
}
