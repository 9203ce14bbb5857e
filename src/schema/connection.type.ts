import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "../projection/declare/record-type";

@ObjectType({ description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether the list goes on after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the list has something before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; null on an empty page." })
  endCursor!: string | null;
}

const connections = new Map<string, Class>();

/** The Relay connection type of a type or a union: `CommitmentConnection` of `CommitmentEdge`s. */
export function connectionOf(name: string, node: () => object): Class {
  const known = connections.get(name);
  if (known) return known;

  @ObjectType(`${name}Edge`, { description: `One ${words(name)} in a list, with its place there.` })
  class Edge {
    @Field(() => String, { description: "The place of this item: give it as `after` or `before` to go on from here." })
    cursor!: string;

    @Field(() => node() as never, { description: "The item itself." })
    node!: object;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${words(name)} items (Relay cursor connections).`,
  })
  class Connection {
    @Field(() => [node() as never], { description: "The items of the page, without their cursors." })
    nodes!: object[];

    @Field(() => [Edge], { description: "The items of the page, each with its cursor." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many items the whole list has. Exact, and only counted when selected." })
    totalCount!: number;
  }

  connections.set(name, Connection);
  return Connection;
}

/** `SourceArticle` as prose: source article. */
export const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
