import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Row } from "../../projection/declare/row";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { describedEnum } from "../../schema/enum.type";
import { rowsOf } from "../../schema/edges.type";
import { FulfilmentStatus } from "../commitments/commitment.enums";

export const StatsUnit = describedEnum("StatsUnit", "What is counted, once each.", {
  COMMITMENTS:
    "Commitments of every formality: what was only asked for is among them, unless `promised: true` leaves it out.",
  COMMITMENT_PARTIES:
    "Promises of one actor each: an actor who is a party to a commitment as PLEDGER or SIGNATORY, or both, once in each commitment.",
  COMMITMENT_REQUESTS: "What was asked of one actor each: an actor who is a party to a commitment as ASKED.",
  MEETINGS: "Meetings.",
  MEETING_PARTICIPATIONS:
    "Actors in meetings: an actor who took part or was represented, once in each meeting. Who was ABSENT does not count.",
});
export type StatsUnit = keyof typeof StatsUnit;

/** What has the same key; of what kind, the class says that extends it. */
@ObjectType()
export abstract class Bucket {
  @Field(() => [String], {
    description: "The key in English words, to be shown: one for each grouping, in the order of `groupBy`.",
  })
  labels!: string[];

  @Field(() => Int, { description: "How many there are, in the `unit` of the whole." })
  count!: number;

  @Field(() => Float, { description: "The part of `total` that they are, from 0 to 1." })
  share!: number;
}

/** What was counted in buckets, of which the greatest are shown. */
@ObjectType()
export abstract class Stats {
  @Field(() => Int, { description: "How many buckets there are in all." })
  bucketCount!: number;

  @Field(() => Boolean, { description: "Whether there are more buckets than are shown: ask for them with `first`." })
  hasMoreBuckets!: boolean;
}

@ObjectType({ description: "How many commitments, or promises of one actor, have a status." })
export class StatusCount {
  @Field(() => FulfilmentStatus, { description: "The status." })
  status!: FulfilmentStatus;

  @Field(() => Int, { description: "How many have it; 0 if none has." })
  count!: number;
}

const statuses = Object.keys(FulfilmentStatus);

/** Counts of each status, in the order of the enum, as an array: what `statusCounts` reads. */
export const countEach = (count: (status: Sql) => Sql): Sql =>
  sql`array[${join(
    statuses.map((status) => count(literal(status))),
    ", ",
  )}]`;

/** The statuses, in the order of the enum. */
export const everyStatus = sql`array[${join(statuses.map(literal), ", ")}]`;

/** An edge to the counts that stand in an array of the row. */
export const statusCounts = (column: string, description: string): ReturnType<typeof rowsOf> =>
  rowsOf(
    () => StatusCount,
    (from: Row) => unnested(from.col(column)),
    description,
  );

const unnested = (counts: Sql): Sql => sql`select each.status, each.count, each.place
  from unnest(${everyStatus}, ${counts}) with ordinality as each(status, count, place)`;
