import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredDate, StoredDecimal, StoredFlag } from "../../schema/entity.fields";
import { exactNumber } from "../../schema/number.fields";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description:
    "A dated fact: what was measured of a target, for one period, with at least one quote of its own. Never edited: another number is " +
    "another measurement, and a wrong one is retracted. It sets no status.",
})
@Entity("measurement")
export class Measurement extends Tracked {
  @ReferenceTo("Target")
  targetId!: string;

  @StoredDecimal({
    description: `The number that was measured, in the \`unit\` of the target. IATI: actual value; SDMX: observation value. ${exactNumber}`,
  })
  value!: number;

  @StoredDate({
    description:
      "The time of which it was measured: a day, a month, a quarter, a year or an interval. SDMX: time period.",
  })
  period!: string;

  @StoredFlag({
    description:
      "True if its source calls the number provisional, preliminary or estimated. SDMX: observation status P.",
  })
  provisional!: boolean;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    measurement: Written<Measurement>;
  }
}
