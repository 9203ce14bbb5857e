import { Args, ArgsType, Field, ID, Int, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { meetingNetworkOf } from "./meeting-network.source";
import { MeetingNetwork } from "./meeting-network.type";

@ArgsType()
class MeetingNetworkArgs extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the actor in the middle." })
  actor?: string;

  @Field(() => String, { nullable: true, description: "The readable name of the actor in the middle: `google`." })
  slug?: string;

  @Field(() => Int, {
    description: "How far out to go: 1 for those whom the actor met, 2 for those whom they met as well, at most 3.",
    nullable: true,
    defaultValue: 1,
  })
  depth?: number;

  @Field(() => Int, {
    description: "How many actors to show, the one in the middle among them: 1 to 200.",
    nullable: true,
    defaultValue: 50,
  })
  first?: number;
}

/** Two steps out reach most of those who ever met anybody. */
const priceOf: Price = ({ number, rows }) => 100 + 0.24 * Math.min(number("depth", 1), 3) * rows("participation");

/** Every two of the actors shown may have met. */
const lengthsOf = (first: number) => ({
  "MeetingNetwork.nodes": first,
  "MeetingNetwork.links": (first * (first - 1)) / 2,
});

@Resolver()
export class MeetingNetworkResolver {
  @Costs(priceOf, ({ number }) => lengthsOf(number("first", 50)))
  @Query(() => MeetingNetwork, {
    nullable: true,
    description:
      "Who met whom around an actor, by exactly one of actor and slug, to be drawn as a graph: around the one that has taken it in, " +
      "where it was merged; null if there is none.",
  })
  meetingNetwork(
    @Args(() => MeetingNetworkArgs, { validate: false }) args: MeetingNetworkArgs,
    @Reads() read: Read,
  ): Promise<MeetingNetwork | null> {
    return read.row(meetingNetworkOf, args) as Promise<MeetingNetwork | null>;
  }
}
