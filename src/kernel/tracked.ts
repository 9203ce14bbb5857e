import { Field, ID, Int, InterfaceType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "./scalars";

@InterfaceType({
  description: "Anything with an id of its own (Relay global object identification).",
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Opaque, unique over all types, and never used again for anything else. Do not take it apart; its form may change.",
  })
  @PrimaryColumn("uuid")
  id!: string;
}

@InterfaceType({
  implements: Node,
  description:
    "A record whose every edit is kept. Nothing is written outside a change set, and every applied change set has a revision.",
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Tracked extends Node {
  @Field(() => Int, {
    description: "Counts the edits of this record, from 1. Send it back with a correction as `expectedVersion`.",
  })
  @Column({ type: "integer", insert: false, update: false })
  version!: number;

  @Field(() => Int, { description: "The revision that wrote this version of the record." })
  @Column({ type: "bigint", insert: false, update: false })
  revision!: number;

  @Field(() => DateTimeScalar, { description: "When that revision was applied." })
  @Column({ type: "timestamptz", name: "updated_at", insert: false, update: false })
  updatedAt!: string;
}
