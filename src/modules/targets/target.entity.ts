import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { LanguageOfWords } from "../../schema/language.field";
import { exactNumber } from "../../schema/number.fields";
import { PartialDate } from "../../schema/partial-date";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { TargetComparison } from "./target.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A number that was promised or asked for: `at least 1,000 moderators by June`. What was measured of it are its `measurements`. Neither " +
    "ever sets a status: that is for an assessment to judge. Indicator, baseline and target are the terms of the IATI standard for results.",
})
@Entity("target")
export class Target extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "target_commitment" })
  commitmentId!: string;

  @Column({ type: "uuid", name: "party_id", nullable: true })
  @ForeignKey("Party", { name: "target_party" })
  partyId!: string | null;

  @Column({ type: "uuid", name: "milestone_id", nullable: true })
  @ForeignKey("Milestone", { name: "target_milestone" })
  milestoneId!: string | null;

  @Field(() => String, { description: "What is measured: `Moderators of content in German`. IATI: indicator." })
  @ReadersText()
  @Column({ type: "text" })
  indicator!: string;

  @Field(() => String, {
    description: "What the numbers count: `moderators`, `%`, `million euros`. SDMX: unit of measure.",
  })
  @ReadersText()
  @Column({ type: "text" })
  unit!: string;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => TargetComparison, { description: "How a number is held against `value`." })
  @Column({ type: "text" })
  comparison!: TargetComparison;

  @Field(() => Float, {
    description: `The number, in \`unit\`; of BETWEEN the lower of the two. IATI: target value. ${exactNumber}`,
  })
  @Column({ type: "numeric" })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: `The higher of the two numbers of BETWEEN; null for every other comparison. ${exactNumber}`,
  })
  @Column({ type: "numeric", name: "upper_value", nullable: true })
  upperValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `What the number was before, as the source of the target says; null if it says nothing, which is not zero. IATI: baseline value. ${exactNumber}`,
  })
  @Column({ type: "numeric", nullable: true })
  baseline!: number | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "The time to which the baseline belongs; null without one, and if no source says. IATI: baseline date.",
  })
  @Column({ type: "text", name: "baseline_on", nullable: true })
  baselineOn!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "By when the number is to be reached; of what is PROPOSED, by when it was asked for. Null if the number has no day of its own: then " +
      "those of its milestone and its commitment say more.",
  })
  @Column({ type: "text", name: "due_on", nullable: true })
  dueOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    target: Written<Target>;
  }
}
