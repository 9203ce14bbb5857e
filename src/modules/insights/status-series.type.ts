import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { edges, rowsOf } from "../../schema/edges.type";
import { describedEnum } from "../../schema/enum.type";
import { statusCounts } from "./stats.type";

export const SeriesInterval = describedEnum("SeriesInterval", "How far the points of a series lie apart.", {
  DAY: "A day.",
  WEEK: "A week, from Monday to Sunday (ISO 8601).",
  MONTH: "A calendar month.",
  QUARTER: "Three calendar months, from January, April, July and October.",
  YEAR: "A calendar year.",
});
export type SeriesInterval = keyof typeof SeriesInterval;

export const SeriesAxis = describedEnum("SeriesAxis", "Which time a series follows.", {
  RECORDED:
    "The record: what it said at the end of each interval (UTC), whatever it says now. Before anything was recorded it is empty.",
  OCCURRED:
    "The world, as it is known now or at `asOf`: at each point the commitments that had been made, by the judgements that are dated on that " +
    "day or before it. Of a partial date the last day that it can mean counts.",
});
export type SeriesAxis = keyof typeof SeriesAxis;

@ObjectType({ description: "How the commitments stood at the end of one day." })
export class StatusPoint {
  @Field(() => DateScalar, {
    description: "The last day of the interval; of the interval that is cut by `to`, or that today lies in, that day.",
  })
  date!: string;

  @Field(() => Int, { description: "How many commitments there were: the sum of the counts." })
  total!: number;
}

@ObjectType({ description: "How many commitments had which status, over time." })
export class CommitmentStatusSeries {
  @Field(() => SeriesInterval, { description: "How far its points lie apart." })
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
      "One point for each interval, the earliest first. There is none after today, or after the day of `asOf`: what will be, nobody " +
        "knows.",
    ),
  }),
  edges(StatusPoint, {
    counts: statusCounts("counts", "How many have each status: every status, in the order of the enum."),
  }),
];
