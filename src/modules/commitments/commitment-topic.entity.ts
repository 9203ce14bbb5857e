import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import type { TopicLink } from "../topics/topic.links";
import { ReferenceTo } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({ implements: Tracked, description: "One topic of one commitment." })
@Entity("commitment_topic")
export class CommitmentTopic extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @ReferenceTo("Topic")
  topicId!: string;
}

/** The entity of such a topic, and the column that names the commitment. */
export const commitmentTopics: TopicLink = { type: () => CommitmentTopic, of: "commitmentId" };

declare module "../../values/record-id" {
  interface TrackedRecords {
    commitment_topic: Written<CommitmentTopic>;
  }
}
