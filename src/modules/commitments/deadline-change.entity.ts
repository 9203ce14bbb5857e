import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";
import { DeadlineChangeKind } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A dated fact: somebody set, moved or dropped the deadline of a commitment. A wrong date in the record is corrected " +
    "with `correctCommitment` and is not a change of the deadline.",
})
@Entity("deadline_change")
export class DeadlineChange extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @StoredChoice(() => DeadlineChangeKind, { description: "What was done to the deadline." })
  kind!: DeadlineChangeKind;

  @StoredDate({ description: "When it was announced, or decided if nobody announced it." })
  announcedOn!: string;

  @ReferenceTo("Actor", { nullable: true })
  announcedById!: string | null;

  @StoredDate({ nullable: true, description: "The new deadline; null if it was DROPPED." })
  dueOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    deadline_change: Written<DeadlineChange>;
  }
}
