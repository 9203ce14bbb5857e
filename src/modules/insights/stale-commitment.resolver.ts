import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Condition, List } from "../../projection/declare/list";
import type { PageAnswer } from "../../projection/answer/page-answer";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { DaysScalar } from "../../values/scalars";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { commitmentList } from "../commitments/commitment.list";
import { isCitedSince, silentSince } from "./evidence.recency";

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

const sinceOf = (args: Arguments, name: string, { today }: Scope): Sql =>
  sql`${today} - ${args.planned(name, "integer", (days) => days)}`;

/** Whether it is open, and its latest source was published before the first of these days. */
const isStale: Condition = (row, args, name, scope) => {
  const since = sinceOf(args, name, scope);
  if (!scope.revision) return sql`${row.id} in (${silentSince(since)})`;
  return sql`(${row.col("status")} not in ('KEPT', 'BROKEN', 'WITHDRAWN') and not (${isCitedSince(row, since, scope)}))`;
};

const staleCommitmentList: List = {
  ...commitmentList,
  conditions: { ...commitmentList.conditions, withoutEvidenceFor: isStale },
  total: (given, args, scope) =>
    scope.revision || given.length > 1
      ? null
      : sql`(select count(*)::integer from (${silentSince(sinceOf(args, "withoutEvidenceFor", scope))}) silent)`,
};

/** At an earlier revision, more quotes are read before a commitment is found, the longer the time without a new source. */
const priceOf: Price = ({ has, number, selects, rows }) => {
  const [all, past] = [selects("totalCount"), has("asOf") || has("atRevision")];
  if (!past) return 100 + rows("commitment") * (all ? 0.05 : 0.002);
  return 100 + (0.05 + 0.0003 * number("withoutEvidenceFor", 0)) * rows("evidence") * (all ? 1 : 0.5);
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
