import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Milestone } from "./milestone.entity";

@ArgsType()
class MilestoneKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the milestone." })
  id?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class MilestoneResolver {
  @Query(() => Milestone, {
    nullable: true,
    description: "One milestone, by exactly one of id and identifier; null if there is none.",
  })
  milestone(
    @Args(() => MilestoneKey, { validate: false }) key: MilestoneKey,
    @Reads() read: Read,
  ): Promise<Milestone | null> {
    return read.one(Milestone, { id: hasId("milestone"), identifier: hasIdentifier("milestone") }, key);
  }
}
