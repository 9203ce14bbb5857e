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
      "For how many days there was no new source. No evidence on the commitment, its parties, its follow-ups or its assessments " +
      "comes from an article that was published in the last so many days before today (or the day of `asOf`), or later. If the " +
      "day of an article is not known, the `latest` possible day counts. An article without a date counts as old.",
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

/** The longer the time without a new source, the more quotes are read before a commitment is found. */
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
      "Open commitments about which there was no new source for a while, newest first unless ordered otherwise. A commitment is " +
      "open if it is not KEPT, BROKEN or WITHDRAWN. Somebody should ask what became of these.",
  })
  staleCommitments(
    @Args(() => StaleCommitmentsArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(staleCommitmentList, args);
  }
}
