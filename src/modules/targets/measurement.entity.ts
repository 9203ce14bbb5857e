import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { exactNumber } from "../../schema/number.fields";
import { PartialDate } from "../../schema/partial-date";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description:
    "A dated fact: what was measured of a target, for one period, with at least one quote of its own. Never edited: another number is " +
    "another measurement, and a wrong one is retracted. It sets no status.",
})
@Entity("measurement")
export class Measurement extends Tracked {
  @Column({ type: "uuid", name: "target_id" })
  @ForeignKey("Target", { name: "measurement_target" })
  targetId!: string;

  @Field(() => Float, {
    description: `The number that was measured, in the \`unit\` of the target. IATI: actual value; SDMX: observation value. ${exactNumber}`,
  })
  @Column({ type: "numeric" })
  value!: number;

  @Field(() => PartialDate, {
    description:
      "The time of which it was measured: a day, a month, a quarter, a year or an interval. SDMX: time period.",
  })
  @Column({ type: "text" })
  period!: string;

  @Field(() => Boolean, {
    description:
      "True if its source calls the number provisional, preliminary or estimated. SDMX: observation status P.",
  })
  @Column({ type: "boolean" })
  provisional!: boolean;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    measurement: Written<Measurement>;
  }
}
