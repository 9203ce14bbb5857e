import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import type { List } from "../../projection/declare/list";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { sql } from "../../projection/declare/sql";
import { DaysScalar } from "../../values/scalars";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { commitmentList } from "../commitments/commitment.list";
import { isCitedSince } from "./evidence.recency";

@ArgsType()
class StaleCommitmentsArgs extends (commitmentList.entryArgs as new () => object) {
  @Field(() => DaysScalar, {
    description:
      "For how long no source has told anything of it: no evidence on the commitment, its parties, its follow-ups or its " +
      "assessments comes from an article that was published so many days before today (or the day of `asOf`), or later. " +
      "An article of which only the month or the year is known counts with the last day that this can mean. An article " +
      "without a date tells nothing new: it counts as old.",
  })
  withoutEvidenceFor!: number;
}

const staleCommitmentList: List = {
  ...commitmentList,
  conditions: {
    ...commitmentList.conditions,
    withoutEvidenceFor: (row, args, name, scope) =>
      sql`not (${isCitedSince(row, sql`${scope.today} - ${args.as(name, "integer")}`, scope)})`,
  },
  always: (row) => sql`${row.col("status")} not in ('KEPT', 'BROKEN', 'WITHDRAWN')`,
};

/** The longer the silence, the more quotes are looked at before something is found that is older than all of them. */
const priceOf: Price = ({ has, number, selects, rows }) => {
  const perQuote = 0.02 + 0.00012 * number("withoutEvidenceFor", 0);
  const past = has("asOf") || has("atRevision") ? 2.5 : 1;
  return 100 + perQuote * rows("evidence") * (selects("totalCount") ? 1 : 0.5) * past;
};

@Resolver()
export class StaleCommitmentResolver {
  @Costs(priceOf)
  @Query(() => commitmentList.connection, {
    description:
      "Open commitments that no source has told anything of for a while, newest first unless ordered otherwise. Open are those " +
      "that are not KEPT, BROKEN or WITHDRAWN. Somebody should ask what became of them.",
  })
  staleCommitments(
    @Args(() => StaleCommitmentsArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(staleCommitmentList, args);
  }
}
