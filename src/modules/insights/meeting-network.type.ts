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
  @Field(() => Int, {
    description: "How many steps the actor is away from the one in the middle, whose own distance is 0.",
  })
  distance!: number;

  @Field(() => Int, {
    description:
      "In how many meetings this actor met actors that are one step nearer to the middle. For the actor in the middle: in how many " +
      "meetings it was.",
  })
  meetings!: number;
}

@ObjectType({ description: "Two actors of a network who were in the same meetings. The link has no direction." })
export class MeetingNetworkLink {
  @Field(() => ID, { description: "The smaller of the two ids of the actors." })
  source!: string;

  @Field(() => ID, { description: "The id of the other actor." })
  target!: string;

  @Field(() => Int, { description: "In how many meetings both were: the weight of the link." })
  meetings!: number;

  @Field(() => PartialDate, { description: "The date of the latest of these meetings, by its `earliest` day." })
  latestOn!: string;
}

@ObjectType({
  description:
    "Who met whom, around one actor. Two actors met if both were in the same meeting, in person or represented. The meeting must be " +
    "HELD, and an actor who was ABSENT does not count. Whoever was INVITED or is DISPUTED counts, so a link does not prove that two met. Representing an actor in a meeting is not meeting that actor. " +
    "An entry of several meetings (`Meeting.severalOccasions`) counts once.",
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
      "The actors, the nearest first; those at the same distance are in the order of the number of meetings, the most first. The first is the actor in the middle.",
    ),
    links: rowsOf(
      () => MeetingNetworkLink,
      links,
      "The links between these actors, those with the most meetings first. Links to actors that are not shown are left out.",
    ),
  }),
  edges(MeetingNetworkNode, { actor: one(() => Actor, names("id"), { description: "The actor." }) }),
];
