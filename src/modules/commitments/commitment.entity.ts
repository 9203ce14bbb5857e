import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { PartialDate } from "../../kernel/partial-date";
import { Tracked } from "../../kernel/tracked";
import { Clarity, Formality, FulfilmentStatus } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "Something promised: by whom, to whom, when, where, due when. A request that nobody has accepted is tracked as well; " +
    "its formality says so.",
})
@Entity("commitment")
export class Commitment extends Tracked {
  @Field(() => String, {
    description:
      "A readable name for addresses: `code-of-good-conduct`. Unique; lower-case letters, digits and hyphens.",
  })
  @Column({ type: "text" })
  slug!: string;

  @Field(() => String, { description: "What it is called." })
  @Column({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What exactly is promised, in plain words." })
  @Column({ type: "text" })
  statement!: string;

  @Field(() => PartialDate, { description: "When it was made." })
  @Column({ type: "text", name: "made_on" })
  madeOn!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it is due; null where it has no deadline. The last day it can mean counts.",
  })
  @Column({ type: "text", name: "due_on", nullable: true })
  dueOn!: string | null;

  @Field(() => Formality, { description: "How firmly it was made." })
  @Column({ type: "text" })
  formality!: Formality;

  @Field(() => Clarity, { description: "Whether its wording lets one tell if it was kept." })
  @Column({ type: "text" })
  clarity!: Clarity;

  @Column({ type: "uuid", name: "meeting_id", nullable: true })
  @ForeignKey("Meeting", { name: "commitment_meeting" })
  meetingId!: string | null;

  @Field(() => FulfilmentStatus, {
    description: "What came of it, by the latest assessment of the commitment as a whole.",
  })
  @Column({ type: "text", insert: false, update: false })
  status!: FulfilmentStatus;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it was kept, by the assessment that says so; null unless kept, at least in part.",
  })
  @Column({ type: "text", name: "fulfilled_on", nullable: true, insert: false, update: false })
  fulfilledOn!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;
}
