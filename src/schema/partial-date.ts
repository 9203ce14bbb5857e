import { Field, ObjectType, registerEnumType } from "type-graphql";
import { earliestOf, latestOf, precisionOf } from "../values/partial-date.rules";
import { derive } from "../projection/declare/catalog";
import { DateScalar } from "../values/scalars";

export enum DatePrecision {
  YEAR = "YEAR",
  MONTH = "MONTH",
  DAY = "DAY",
}
registerEnumType(DatePrecision, {
  name: "DatePrecision",
  description: "How much of a partial date is known.",
  valuesConfig: {
    YEAR: { description: "Only the year: `2015`." },
    MONTH: { description: "The year and the month: `2015-04`." },
    DAY: { description: "The day: `2015-04-20`." },
  },
});

@ObjectType({
  description:
    "A date of which part may be unknown: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (EDTF level 0, ISO 8601 reduced precision). " +
    "A calendar day in the place where the thing happened; no time zone.",
})
export class PartialDate {
  @Field(() => String, { description: "The date as the source gives it: `2015`, `2015-04` or `2015-04-20`." })
  value!: string;

  @Field(() => DatePrecision, { description: "How much of it is known." })
  precision!: DatePrecision;

  @Field(() => DateScalar, { description: "The first day it can mean: `2015-04` gives `2015-04-01`." })
  earliest!: string;

  @Field(() => DateScalar, {
    description: "The last day it can mean: `2015-04` gives `2015-04-30`. A deadline has passed when this day has.",
  })
  latest!: string;
}

// The tables hold a partial date as its text; everything else follows from it.
derive(PartialDate, { value: (text: string) => text, precision: precisionOf, earliest: earliestOf, latest: latestOf });
