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

/** One actor may have made a large part of all promises: 21,000 of 500,000 parties took half a second. */
const priceOf: Price = ({ rows }) => 50 + 0.1 * rows("party");

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
