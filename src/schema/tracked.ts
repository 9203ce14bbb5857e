import { Field, ID, Int, InterfaceType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import { compute, type ComputedField } from "../projection/declare/catalog";
import { sql } from "../projection/declare/sql";
import { DateTimeScalar } from "../values/scalars";

@InterfaceType({
  description:
    "Anything with an id of its own (Relay global object identification). The same id answers with other content where another " +
    "revision or day is asked for: a client that keeps records by their id, and asks for both, keeps them by `cacheKey`.",
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Opaque, unique over all types, and never used again for anything else. Do not take it apart; its form may change.",
  })
  @PrimaryColumn("uuid")
  id!: string;

  /** Postgres computes it: a record that code makes has none. */
  @Field(() => String, {
    description:
      "What a normalised cache keeps the record under. The same as `id` where the record is read as it is now; where a revision, " +
      "an instant or a day is asked for, another one for each (the id, the revision and the day (UTC) that counts as today). So " +
      "what was read of the past never replaces the present. Opaque, and no argument takes it.",
  })
  cacheKey?: string;
}

/** The key of a current record is its id. The key of a record of the past has its revision and its day as well. */
export const cacheKey: ComputedField = (row, { revision, today }) =>
  revision ? sql`${row.shown("id")} || '@' || (${revision}) || '/' || (${today})` : row.shown("id");
compute(Node, "cacheKey", cacheKey);

@InterfaceType({
  implements: Node,
  description:
    "A record whose every edit is kept. Nothing is written outside a change set, and every applied change set has a revision.",
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Tracked extends Node {
  @Field(() => String, {
    description:
      "What a reader is shown in the place of the record: its own title or name; of a party or a participation the name of the " +
      "actor and its part, or whether it was there; of evidence the first words of the quote; of an assessment the judgement and " +
      "its day. Words that the record does not have are English.",
  })
  title!: string;

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

/**
 * The columns that services write: all columns of the class, without those that Postgres derives. A record with a title of its own adds
 * that.
 */
export type Written<Record extends Tracked, Derived extends keyof Record = never> = Omit<
  Record,
  keyof Tracked | Derived
>;
