import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { edges, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { statusCounts } from "./stats.type";

export const SeriesInterval = describedEnum("SeriesInterval", "The interval between two points of a series.", {
  DAY: "A day.",
  WEEK: "A week, from Monday to Sunday (ISO 8601).",
  MONTH: "A calendar month.",
  QUARTER: "Three calendar months, from January, April, July and October.",
  YEAR: "A calendar year.",
});
export type SeriesInterval = keyof typeof SeriesInterval;

export const SeriesAxis = describedEnum("SeriesAxis", "Which time a series follows.", {
  RECORDED:
    "When it was recorded: what the record said at the end of each interval (UTC), whatever it says now. Before the first record, nothing is counted.",
  OCCURRED:
    "When it happened, as far as it is known now or at `asOf`: at each point, the commitments that were made by then, with the status " +
    "of their latest assessment by then. If only the month or the year of a date is known, its last day counts.",
});
export type SeriesAxis = keyof typeof SeriesAxis;

@ObjectType({ description: "The number of commitments with each status at the end of one day." })
export class StatusPoint {
  @Field(() => DateScalar, {
    description: "The last day of the interval. In the last interval it is `to` or today, if the interval ends later.",
  })
  date!: string;

  @Field(() => Int, { description: "The number of all commitments: the sum of the counts." })
  total!: number;
}

@ObjectType({ description: "How many commitments had which status, over time." })
export class CommitmentStatusSeries {
  @Field(() => SeriesInterval, { description: "The interval between two points." })
  interval!: SeriesInterval;

  @Field(() => SeriesAxis, { description: "Which time it follows." })
  axis!: SeriesAxis;
}

const points = (series: Row) => sql`select * from json_to_recordset(${series.col("found")})
  as point(place integer, date date, total integer, counts integer[])`;

export const statusSeriesEdges: Class[] = [
  edges(CommitmentStatusSeries, {
    points: rowsOf(
      () => StatusPoint,
      points,
      "One point for each interval, the earliest first. There is no point after today, or after the day of `asOf`.",
    ),
  }),
  edges(StatusPoint, {
    counts: statusCounts(
      "counts",
      "The number of commitments with each status: all statuses, in the order of the enum.",
    ),
  }),
];
