import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { LanguageOfWords } from "../../schema/language.field";
import { PartialDate } from "../../schema/partial-date";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A part of a commitment with a deadline and assessments of its own: `a first report by June`. An assessment of a milestone says " +
    "nothing about the commitment as a whole, whose status follows only from its own assessments.",
})
@Entity("milestone")
export class Milestone extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "milestone_commitment" })
  commitmentId!: string;

  @Field(() => Int, {
    description:
      "Its place among the milestones of the commitment, as the source numbers them; 1 or more. Several may have the same.",
  })
  @Column({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "What it is called." })
  @ReadersText()
  @Column({ type: "text" })
  override title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What exactly is to be done, in plain words; null if `title` says all.",
  })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  statement!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When it is due; if the commitment is PROPOSED, by when it was asked for. Null if it has no deadline of its own. The last day " +
      "that the date can mean counts.",
  })
  @Column({ type: "text", name: "due_on", nullable: true })
  dueOn!: string | null;

  @Field(() => FulfilmentStatus, {
    description: "What came of it, by the latest assessment of the milestone as a whole, not of one party's share.",
  })
  @Column({ type: "text", insert: false, update: false })
  status!: FulfilmentStatus;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When it was kept, according to that assessment. Null if it was not kept, not even in part, and null if no source says when.",
  })
  @Column({ type: "text", name: "fulfilled_on", nullable: true, insert: false, update: false })
  fulfilledOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    milestone: Written<Milestone, "status" | "fulfilledOn"> & { title: string };
  }
}
