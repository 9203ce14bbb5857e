import { Field, ID, Int, ObjectType } from "type-graphql";
import { PartialDate } from "../../schema/partial-date";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { sql } from "../../projection/declare/sql";
import { edges, one, rowsOf } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";

@ObjectType({ description: "An actor in a network of meetings." })
export class MeetingNetworkNode {
  @Field(() => Int, { description: "How many meetings away from the actor in the middle, whose own distance is 0." })
  distance!: number;

  @Field(() => Int, {
    description:
      "In how many meetings they met actors that are one step nearer to the middle; of the actor in the middle, how many meetings " +
      "they were in.",
  })
  meetings!: number;
}

@ObjectType({ description: "Two actors of a network who were in the same meetings. It has no direction." })
export class MeetingNetworkLink {
  @Field(() => ID, { description: "The id of one of the two, the one whose id is smaller." })
  source!: string;

  @Field(() => ID, { description: "The id of the other." })
  target!: string;

  @Field(() => Int, { description: "In how many meetings both were: the weight of the link." })
  meetings!: number;

  @Field(() => PartialDate, { description: "When the latest of these was." })
  latestOn!: string;
}

@ObjectType({
  description:
    "Who met whom, around one actor. Two actors met where both were in the same meeting, in person or represented: it must be HELD, and who was " +
    "ABSENT does not count. Somebody and the one they represented there did not meet by that.",
})
export class MeetingNetwork {
  @Field(() => Boolean, {
    description: "Whether there are more actors within `depth` than are shown: ask for them with `first`.",
  })
  truncated!: boolean;
}

const nodes = (network: Row) => sql`select * from json_to_recordset(${network.col("nodes")})
  as node(place integer, id uuid, distance integer, meetings integer)`;

const links = (network: Row) => sql`select * from json_to_recordset(${network.col("links")})
  as link(place integer, source text, target text, meetings integer, "latestOn" text)`;

export const meetingNetworkEdges: Class[] = [
  edges(MeetingNetwork, {
    nodes: rowsOf(
      () => MeetingNetworkNode,
      nodes,
      "The actors: the nearest first, and of those at one distance the ones with the most meetings. The first is the one in the middle.",
    ),
    links: rowsOf(
      () => MeetingNetworkLink,
      links,
      "The links between these actors, the heaviest first. Links to actors that are not shown are left out.",
    ),
  }),
  edges(MeetingNetworkNode, { actor: one(() => Actor, names("id"), { description: "Who it is." }) }),
];
