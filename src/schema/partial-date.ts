import { Field, ObjectType } from "type-graphql";
import { earliestOf, latestOf, precisionOf } from "../values/partial-date.rules";
import { derive, write } from "../projection/declare/catalog";
import { sql } from "../projection/declare/sql";
import { DateScalar } from "../values/scalars";
import { describedEnum } from "./enum.type";

export const DatePrecision = describedEnum("DatePrecision", "How much of a partial date is known.", {
  YEAR: "Only the year: `2015`.",
  QUARTER: "The year and the quarter: `2015-Q2` is April to June.",
  MONTH: "The year and the month: `2015-04`.",
  DAY: "The day: `2015-04-20`.",
  INTERVAL:
    "Two dates, each known to the year, quarter, month or day: `2016-04/2017-06`. The first may be unknown: `/2017-06` is at some time up to June 2017.",
});
export type DatePrecision = keyof typeof DatePrecision;

@ObjectType({
  description:
    "A date of which part may be unknown: `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`, or an interval of two of these with a slash: " +
    "`2016-04/2017-06` (ISO 8601 reduced precision and intervals; the quarter is an addition). An interval whose first date nobody knows has " +
    "none: `/2017-06`, not later than June 2017 (ISO 8601-2, EDTF). A calendar day in the place where the thing happened; no time zone. Lists are " +
    "sorted by `earliest`, an unknown one first, or by `latest` if they are sorted by deadline. In a timeline, an unknown one gives way to `latest`.",
})
export class PartialDate {
  @Field(() => String, {
    description:
      "The date as the source gives it: `2015`, `2015-Q2`, `2015-04`, `2015-04-20`, `2016-04/2017-06` or `/2017-06`.",
  })
  value!: string;

  @Field(() => DatePrecision, { description: "How much of it is known." })
  precision!: DatePrecision;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day it can mean: `2015-04` gives `2015-04-01`. Null if its beginning is not known: `/2015-04`.",
  })
  earliest!: string | null;

  @Field(() => DateScalar, {
    description: "The last day it can mean: `2015-04` gives `2015-04-30`. A deadline has passed when this day has.",
  })
  latest!: string;
}

// The tables hold a partial date as text; the other fields are computed from it.
derive(PartialDate, { value: (text: string) => text, precision: precisionOf, earliest: earliestOf, latest: latestOf });

// No part of it needs to be escaped.
write(PartialDate, {
  value: (text) => ['"', text, '"'],
  precision: (text) => ['"', sql`partial_precision(${text})`, '"'],
  earliest: (text) => [sql`case when ${text} like '/%' then 'null' else '"' || partial_earliest(${text}) || '"' end`],
  latest: (text) => ['"', sql`partial_latest(${text})`, '"'],
});
