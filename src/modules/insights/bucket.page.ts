import { Field, Int } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import { literal, raw, sql } from "../../projection/declare/sql";
import { badInput } from "../../values/errors";
import { sizeGiven, type BucketPage } from "./stats.counting";

/** The argument `groupBy` of counts in buckets. */
export const Groupings = (type: () => object): PropertyDecorator =>
  Field(() => [type()], {
    description: "What to group by: 1 to 3 different groupings. There is a bucket for each combination that occurs.",
  });

/** The argument `first` of counts in buckets. */
export const FirstBuckets = (): PropertyDecorator =>
  Field(() => Int, { nullable: true, description: "How many buckets to show: 1 to 500, by default 100." });

/** The argument `after` of counts in buckets. */
export const AfterBuckets = (): PropertyDecorator =>
  Field(() => String, {
    nullable: true,
    description:
      "Shows the buckets after the `endCursor` of an earlier answer. All other arguments must be the same as for that answer, and so must the " +
      "revision (`atRevision`, `asOf`): else a bucket can be missing, or be shown twice.",
  });

/** The argument `atLeast` of counts in buckets. */
export const FullBuckets = (): PropertyDecorator =>
  Field(() => Int, {
    nullable: true,
    description:
      "Only buckets with at least this count: 1 to 1,000,000, by default 1. `bucketCount` counts only these; `total` still counts all.",
  });

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
