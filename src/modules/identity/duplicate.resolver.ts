import { Args, ArgsType, Field, Float, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { declareList } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { ActorKind } from "../actors/actor.kind";
import { duplicatePairs, usualScore } from "./duplicate.source";
import { DuplicateCandidate } from "./duplicate.type";

@ArgsType()
class DuplicateFilter {
  @Field(() => [ActorKind], { nullable: true, description: "Only pairs of actors of these kinds; by default of all." })
  kind?: ActorKind[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Only pairs of which one is among these actors: at most 100, each by its id or its slug. Actors that were merged count as those that " +
      "they were merged into.",
  })
  actor?: string[];

  @Field(() => Float, {
    nullable: true,
    description: `Only pairs with this score or a greater one: 0.5 to 1, by default ${usualScore}.`,
  })
  minScore?: number;
}

const duplicateList = declareList({
  name: "DuplicateCandidate",
  to: () => DuplicateCandidate,
  filter: DuplicateFilter,
  where: null,
  conditions: {},
  orders: { SCORE: { by: (row) => row.col("score"), type: "float8", description: "The greatest score first." } },
  defaultOrder: { field: "SCORE", direction: "DESC" },
  source: (_, args, scope) => duplicatePairs(args, scope),
});

/** All keys are grouped for each page, and once more to count the pairs. Those of one actor have an index. */
const priceOf: Price = ({ has, selects, rows }) => {
  if (has("actor")) return 500 + 25 * mostActors;
  const past = has("asOf") || has("atRevision") ? 1.5 : 1;
  const once = 100 + 1.6 * rows("actor") * (has("kind") ? 0.6 : 1) * past;
  return selects("totalCount") ? 2 * once : Math.min(once, mostForPage);
};

/** Arguments have at most so many values (projection/declare/arguments.ts). */
const mostActors = 100;

/** So a page is answered however many actors there are, as far as the time for a statement goes. */
const mostForPage = 190_000;

@Resolver()
export class DuplicateResolver {
  @Costs(priceOf)
  @Query(() => duplicateList.connection, {
    description:
      "Pairs of actors that may be the same, the greatest score first, with what speaks for it. Judge them with `judgeDuplicate`: the server " +
      "never merges by itself. Not all are compared with all: two are compared if they have the consonants of a name in common (or all " +
      "but one word), or an identifier; what more than 50 actors have in common finds nobody.",
  })
  duplicateCandidates(
    @Args(() => duplicateList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(duplicateList, args);
  }
}
