import { Field, Float, Int, ObjectType } from "type-graphql";
import { derive } from "../../projection/declare/catalog";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { describedEnum } from "../../schema/enum.type";
import { rowsOf } from "../../schema/edges.type";
import { nameOfJurisdiction } from "../../schema/jurisdiction";
import { FulfilmentStatus } from "../commitments/commitment.enums";

export const StatsUnit = describedEnum("StatsUnit", "What is counted. Each unit counts once.", {
  COMMITMENTS:
    "Commitments of all formalities, including those that were only asked for, unless `promised: true` leaves these out.",
  COMMITMENT_PARTIES:
    "Promises, each of one actor: an actor who is a party to a commitment as PLEDGER or SIGNATORY, or both, counts once for each commitment. Who represents another does " +
    "not count, but the other does, once.",
  COMMITMENT_REQUESTS:
    "Requests, each to one actor: an actor who is a party to a commitment as ASKED, or whom such a party represents.",
  ASSESSED_COMMITMENTS:
    "Commitments that were judged as a whole, each once for each methodology under which it was judged.",
  FOLLOW_UPS: "Facts in the life of commitments.",
  MEETINGS: "Meetings that took place, unless `status` asked for others.",
  OFFICE_HOLDERS:
    "Persons who held a public office on the day of a meeting in which they or their office were (if the day is not known: on one of the possible days).",
  MEETING_PARTICIPATIONS:
    "Actors in meetings: an actor who took part or was represented counts once for each meeting. An actor who was ABSENT does not count.",
});
export type StatsUnit = keyof typeof StatsUnit;

/** The units with the same key. The class that extends it says what they are. */
@ObjectType()
export abstract class Bucket {
  @Field(() => [String], {
    description: "The key in English words, for readers: one label for each grouping, in the order of `groupBy`.",
  })
  labels!: string[];

  @Field(() => Int, { description: "How many units there are in the bucket." })
  count!: number;

  @Field(() => Float, { description: "`count` as a part of `total`, from 0 to 1." })
  share!: number;
}

type CountedLabel = string | { jurisdiction: string | null };

const labelInWords = (label: CountedLabel): string => {
  if (typeof label === "string") return label;
  return label.jurisdiction === null ? "No jurisdiction" : nameOfJurisdiction(label.jurisdiction);
};

/** Lets code put those labels into words that Postgres cannot. */
export const labelInCode = (bucket: Class): void =>
  derive(bucket, { labels: ({ labels }: { labels: readonly CountedLabel[] }) => labels.map(labelInWords) });

/** Counts in buckets. The largest buckets are shown. */
@ObjectType()
export abstract class Stats {
  @Field(() => Int, { description: "How many buckets there are in all." })
  bucketCount!: number;

  @Field(() => Boolean, { description: "Whether there are more buckets after those that are shown." })
  hasMoreBuckets!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Give it as `after` to get the buckets that follow. Opaque; null if no bucket is shown.",
  })
  endCursor!: string | null;
}

@ObjectType({ description: "The number of commitments, or of promises of one actor, with a status." })
export class StatusCount {
  @Field(() => FulfilmentStatus, { description: "The status." })
  status!: FulfilmentStatus;

  @Field(() => Int, { description: "How many have it; 0 if none has." })
  count!: number;
}

const statuses = Object.keys(FulfilmentStatus);

/** An array with the count of each status, in the order of the enum. `statusCounts` reads it. */
export const countEach = (count: (status: Sql) => Sql): Sql =>
  sql`array[${join(
    statuses.map((status) => count(literal(status))),
    ", ",
  )}]`;

/** The statuses, in the order of the enum. */
export const everyStatus = sql`array[${join(statuses.map(literal), ", ")}]`;

/** An edge to the counts in an array column of the row. */
export const statusCounts = (column: string, description: string): ReturnType<typeof rowsOf> =>
  rowsOf(
    () => StatusCount,
    (from: Row) => unnested(from.col(column)),
    description,
  );

const unnested = (counts: Sql): Sql => sql`select each.status, each.count, each.place
  from unnest(${everyStatus}, ${counts}) with ordinality as each(status, count, place)`;
