import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { equals, hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Topic } from "./topic.entity";
import { topicList } from "./topic.list";

@ArgsType()
class TopicKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the topic." })
  id?: string;

  @Field(() => String, { nullable: true, description: "Its readable name: `hate-speech`." })
  slug?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description: "One topic, by exactly one of id, slug and identifier; null if there is none.",
  })
  topic(@Args(() => TopicKey, { validate: false }) key: TopicKey, @Reads() read: Read): Promise<Topic | null> {
    return read.one(Topic, { id: hasId("topic"), slug: equals("slug"), identifier: hasIdentifier("topic") }, key);
  }

  @Query(() => topicList.connection, { description: "Topics, by name unless ordered otherwise." })
  topics(@Args(() => topicList.entryArgs, { validate: false }) args: object, @Reads() read: Read): Promise<PageAnswer> {
    return read.list(topicList, args);
  }
}
