import { ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import type { TopicLink } from "../topics/topic.links";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({ implements: Tracked, description: "One topic of one meeting." })
@Entity("meeting_topic")
export class MeetingTopic extends Tracked {
  @Column({ type: "uuid", name: "meeting_id" })
  @ForeignKey("Meeting", { name: "meeting_topic_meeting" })
  meetingId!: string;

  @Column({ type: "uuid", name: "topic_id" })
  @ForeignKey("Topic", { name: "meeting_topic_topic" })
  topicId!: string;
}

/** The entity of such a topic, and the column that names the meeting. */
export const meetingTopics: TopicLink = { type: () => MeetingTopic, of: "meetingId" };

declare module "../../values/record-id" {
  interface TrackedRecords {
    meeting_topic: Written<MeetingTopic>;
  }
}
