import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { PartialDate } from "../../schema/partial-date";
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
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "deadline_change_commitment" })
  commitmentId!: string;

  @Field(() => DeadlineChangeKind, { description: "What was done to the deadline." })
  @Column({ type: "text" })
  kind!: DeadlineChangeKind;

  @Field(() => PartialDate, { description: "When it was announced, or decided if nobody announced it." })
  @Column({ type: "text", name: "announced_on" })
  announcedOn!: string;

  @Column({ type: "uuid", name: "announced_by_id", nullable: true })
  @ForeignKey("Actor", { name: "deadline_change_announced_by" })
  announcedById!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "The new deadline; null if it was DROPPED." })
  @Column({ type: "text", name: "due_on", nullable: true })
  dueOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    deadline_change: Written<DeadlineChange>;
  }
}
