import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { Measurement } from "./measurement.entity";
import { Target } from "./target.entity";
import { TargetComparison } from "./target.enums";

@Filter()
class TargetFilter extends IdentifiedFilter {
  @Field(() => [TargetComparison], { nullable: true, description: "Only targets with one of these comparisons." })
  comparison?: TargetComparison[];
}

export const targetList = declareList({
  name: "Target",
  to: () => Target,
  filter: TargetFilter,
  conditions: { identifier: hasIdentifier("target"), comparison: anyOf("comparison") },
  orders: {
    DUE_ON: {
      by: (row) => sql`coalesce(partial_latest(${row.col("dueOn")}), 'infinity'::date)`,
      type: "date",
      description: "By the day by which they are to be reached; those without one are last.",
    },
  },
  defaultOrder: { field: "DUE_ON", direction: "ASC" },
});

@Filter()
class MeasurementFilter extends IdentifiedFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "True for provisional numbers only, false for final ones only.",
  })
  provisional?: boolean;
}

export const measurementList = declareList({
  name: "Measurement",
  to: () => Measurement,
  filter: MeasurementFilter,
  conditions: {
    identifier: hasIdentifier("measurement"),
    provisional: (row, args, name) => sql`${row.col("provisional")} = ${args.as(name, "boolean")}`,
  },
  orders: { PERIOD: byEarliest("period", "By the first day of the period.") },
  defaultOrder: { field: "PERIOD", direction: "ASC" },
});
