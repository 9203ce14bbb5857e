import { ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import type { TopicLink } from "../topics/topic.links";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({ implements: Tracked, description: "One topic of one commitment." })
@Entity("commitment_topic")
export class CommitmentTopic extends Tracked {
  @Column({ type: "uuid", name: "commitment_id" })
  @ForeignKey("Commitment", { name: "commitment_topic_commitment" })
  commitmentId!: string;

  @Column({ type: "uuid", name: "topic_id" })
  @ForeignKey("Topic", { name: "commitment_topic_topic" })
  topicId!: string;
}

/** The entity of such a topic, and the column that names the commitment. */
export const commitmentTopics: TopicLink = { type: () => CommitmentTopic, of: "commitmentId" };

declare module "../../values/record-id" {
  interface TrackedRecords {
    commitment_topic: Written<CommitmentTopic>;
  }
}
