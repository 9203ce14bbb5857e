import { ArgsType, Field, Int } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Class } from "../../projection/declare/record-type";
import { literal, raw, sql } from "../../projection/declare/sql";
import { withAsOf } from "../../schema/list.type";
import { badInput } from "../../values/errors";
import { sizeGiven, type BucketPage } from "./stats.counting";

/** The arguments of an entry field that counts in buckets: those of the records that it counts, and those of its buckets. */
export function bucketArgs(records: Class, grouping: () => object): Class {
  @ArgsType()
  class BucketArgs extends (records as new () => object) {
    @Field(() => [grouping()], {
      description: "What to group by: 1 to 3 different groupings. There is a bucket for each combination that occurs.",
    })
    groupBy!: string[];

    @Field(() => Int, { nullable: true, description: "How many buckets to show: 1 to 500, by default 100." })
    first?: number;

    @Field(() => String, {
      nullable: true,
      description:
        "Shows the buckets after the `endCursor` of an earlier answer. All other arguments must be the same as for that answer, and so must the " +
        "revision (`atRevision`, `asOf`): else a bucket can be missing, or be shown twice.",
    })
    after?: string;

    @Field(() => Int, {
      nullable: true,
      description:
        "Only buckets with at least this count: 1 to 1,000,000, by default 1. `bucketCount` counts only these; `total` still counts all.",
    })
    atLeast?: number;
  }
  return withAsOf(BucketArgs);
}

/** The page of buckets that `first`, `after` and `atLeast` select. @throws if a number is out of bounds, or later if `after` is no cursor. */
export function bucketPage(asked: readonly string[], given: Arguments): BucketPage {
  const groupBy = asked.join(",");
  return {
    size: sizeGiven(given, "first", { most: 500, usual: 100 }),
    atLeast: given.has("atLeast") ? given.as("atLeast", "integer", fewestFrom) : raw("1"),
    skipped: given.has("after")
      ? given.as("after", "integer", (value, argument) => placeOf(String(value), groupBy, argument))
      : raw("0"),
    cursor: (place) =>
      sql`translate(encode(convert_to(${literal(`${groupBy}:`)} || ${place}, 'UTF8'), 'base64'), E'\n', '')`,
  };
}

function fewestFrom(value: unknown, argument: string): number {
  const fewest = Number(value);
  if (fewest < 1 || fewest > 1_000_000) throw badInput(argument, `must be from 1 to 1000000, not ${fewest}`);
  return fewest;
}

function placeOf(cursor: string, groupBy: string, argument: string): number {
  const [madeFor, place = ""] = Buffer.from(cursor, "base64").toString("utf8").split(":");
  if (/^[A-Z_,]+$/.test(madeFor ?? "") && madeFor !== groupBy)
    throw badInput(argument, `this cursor belongs to groupBy [${madeFor}], not to [${groupBy}]`);
  if (madeFor !== groupBy || !/^\d{1,9}$/.test(place))
    throw badInput(argument, "this is not a cursor of these buckets: use the `endCursor` of an earlier answer");
  return Number(place);
}
