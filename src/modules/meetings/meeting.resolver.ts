import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { equals, hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Meeting } from "./meeting.entity";
import { meetingList } from "./meeting.list";

@ArgsType()
class MeetingKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the meeting." })
  id?: string;

  @Field(() => String, { nullable: true, description: "Its readable name." })
  slug?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description: "One meeting, by exactly one of id, slug and identifier; null if there is none.",
  })
  meeting(@Args(() => MeetingKey, { validate: false }) key: MeetingKey, @Reads() read: Read): Promise<Meeting | null> {
    return read.one(Meeting, { id: hasId("meeting"), slug: equals("slug"), identifier: hasIdentifier("meeting") }, key);
  }

  @Query(() => meetingList.connection, { description: "Meetings, newest first unless ordered otherwise." })
  meetings(
    @Args(() => meetingList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(meetingList, args);
  }
}
