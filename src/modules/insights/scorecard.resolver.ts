import { IdOrSlug } from "../../schema/record.key";
import { Args, ArgsType, Field, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { scorecardOf } from "./scorecard.source";
import { ActorScorecard } from "./scorecard.type";

@ArgsType()
class ScorecardArgs extends AsOfArgs {
  @IdOrSlug("The actor.")
  actor?: string;

  @Field(() => String, { nullable: true, description: "The readable name of the actor: `google`." })
  slug?: string;
}

/**
 * One actor may have made a large part of all promises: to go through 17,000 of 500,000 parties takes 10 ms as the ledger keeps them, and half a
 * second from the records of an earlier revision.
 */
const priceOf: Price = ({ has, rows }) => 50 + (has("asOf") || has("atRevision") ? 0.1 : 0.003) * rows("party");

@Resolver()
export class ScorecardResolver {
  @Costs(priceOf)
  @Query(() => ActorScorecard, {
    nullable: true,
    description:
      "What became of the promises of an actor. Give exactly one of `actor` and `slug`. If the actor was merged, it is the scorecard " +
      "of the actor that it was merged into; null if there is no such actor.",
  })
  actorScorecard(
    @Args(() => ScorecardArgs, { validate: false }) args: ScorecardArgs,
    @Reads() read: Read,
  ): Promise<ActorScorecard | null> {
    return read.row(scorecardOf, args) as Promise<ActorScorecard | null>;
  }
}
