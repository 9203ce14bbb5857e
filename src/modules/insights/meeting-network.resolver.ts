import { IdOrSlug } from "../../schema/record.key";
import { Args, ArgsType, Field, Int, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { meetingNetworkOf } from "./meeting-network.source";
import { MeetingNetwork } from "./meeting-network.type";

@ArgsType()
class MeetingNetworkArgs extends AsOfArgs {
  @IdOrSlug("The actor in the middle.")
  actor?: string;

  @Field(() => String, { nullable: true, description: "The readable name of the actor in the middle: `google`." })
  slug?: string;

  @Field(() => Int, {
    description:
      "How many steps to go: 1 shows the actors that this actor met, 2 also the actors that those met; at most 3.",
    nullable: true,
    defaultValue: 1,
  })
  depth?: number;

  @Field(() => Int, {
    description: "How many actors to show, including the one in the middle: 1 to 200.",
    nullable: true,
    defaultValue: 50,
  })
  first?: number;
}

/** Two steps reach most actors that were ever in a meeting. */
const priceOf: Price = ({ number, rows }) => 100 + 0.24 * Math.min(number("depth", 1), 3) * rows("participation");

/** At most, each pair of the actors shown has met. */
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
      "Who met whom around an actor, as a graph to draw. Give exactly one of `actor` and `slug`. If the actor was merged, it is the " +
      "network of the actor that it was merged into; null if there is no such actor.",
  })
  meetingNetwork(
    @Args(() => MeetingNetworkArgs, { validate: false }) args: MeetingNetworkArgs,
    @Reads() read: Read,
  ): Promise<MeetingNetwork | null> {
    return read.row(meetingNetworkOf, args) as Promise<MeetingNetwork | null>;
  }
}
