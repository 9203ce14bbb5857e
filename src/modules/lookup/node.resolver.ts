import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { keysOfAnyKind } from "../../schema/record.key";
import { Reads, type Read } from "../../schema/read";
import { Node } from "../../schema/tracked";

@ArgsType()
class NodeArgs extends AsOfArgs {
  @Field(() => ID, { description: `The id of any record. ${keysOfAnyKind}` })
  id!: string;
}

@ArgsType()
class NodesArgs extends AsOfArgs {
  @Field(() => [ID], { description: `The ids of any records: at most 100. ${keysOfAnyKind}` })
  ids!: string[];
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "Any record by its id (Relay global object identification). If it was merged into another record, that record; if it was retracted, " +
      "a `Tombstone`; null if no record ever had this id.",
  })
  async node(@Args(() => NodeArgs, { validate: false }) args: NodeArgs, @Reads() read: Read): Promise<Node | null> {
    const [found] = (await read.references("id", args)) as (Node | null)[];
    return found ?? null;
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "Records by their ids, in the order of the ids. If one was merged into another record, that record; if it was retracted, a " +
      "`Tombstone`; null if no record ever had this id.",
  })
  nodes(@Args(() => NodesArgs, { validate: false }) args: NodesArgs, @Reads() read: Read): Promise<(Node | null)[]> {
    return read.references("ids", args) as Promise<(Node | null)[]>;
  }
}
