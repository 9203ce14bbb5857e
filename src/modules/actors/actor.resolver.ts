import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId, hasKey } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Actor } from "./actor.entity";
import { actorList, governmentActorList, officeList, techCompanyList } from "./actor.list";
import { roleList } from "./role.list";

@ArgsType()
class ActorKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the actor." })
  id?: string;

  @Field(() => String, { nullable: true, description: "Its readable name: `google`." })
  slug?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class ActorResolver {
  @Query(() => Actor, {
    nullable: true,
    description:
      "One actor, by exactly one of id, slug and identifier. If it was merged into another, that actor; null if there is none.",
  })
  actor(@Args(() => ActorKey, { validate: false }) key: ActorKey, @Reads() read: Read): Promise<Actor | null> {
    return read.one(Actor, { id: hasId("actor"), slug: hasKey("slug"), identifier: hasIdentifier("actor") }, key);
  }

  @Query(() => actorList.connection, {
    description: "Persons and bodies of every kind, by name, or with `search` by relevance, unless ordered otherwise.",
  })
  actors(@Args(() => actorList.entryArgs, { validate: false }) args: object, @Reads() read: Read): Promise<PageAnswer> {
    return read.list(actorList, args);
  }

  @Query(() => governmentActorList.connection, {
    description:
      "Government bodies, public offices, and persons who hold or held a role in one of these (`inOfficeOn` asks for a day).",
  })
  governmentActors(
    @Args(() => governmentActorList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(governmentActorList, args);
  }

  @Query(() => officeList.connection, {
    description:
      "Public offices, by name, or with `search` by relevance, unless ordered otherwise. `Office.holders` says who held an office, and " +
      "`roles` finds who held which office on a day.",
  })
  offices(
    @Args(() => officeList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(officeList, args);
  }

  @Query(() => roleList.connection, {
    description:
      "The roles of persons: who held which office, and when. The latest beginning first, unless ordered otherwise.",
  })
  roles(@Args(() => roleList.entryArgs, { validate: false }) args: object, @Reads() read: Read): Promise<PageAnswer> {
    return read.list(roleList, args);
  }

  @Query(() => techCompanyList.connection, {
    description: "Companies of the digital economy, by name, or with `search` by relevance, unless ordered otherwise.",
  })
  techCompanies(
    @Args(() => techCompanyList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(techCompanyList, args);
  }
}
