import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import type { TopicLink } from "../topics/topic.links";
import { ReferenceTo } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({ implements: Tracked, description: "One topic of one meeting." })
@Entity("meeting_topic")
export class MeetingTopic extends Tracked {
  @ReferenceTo("Meeting")
  meetingId!: string;

  @ReferenceTo("Topic")
  topicId!: string;
}

/** The entity of such a topic, and the column that names the meeting. */
export const meetingTopics: TopicLink = { type: () => MeetingTopic, of: "meetingId" };

declare module "../../values/record-id" {
  interface TrackedRecords {
    meeting_topic: Written<MeetingTopic>;
  }
}
