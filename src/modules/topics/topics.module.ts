import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { topicEdges } from "./topic.edges";
import { Topic } from "./topic.entity";
import { TopicLabelResolver } from "./topic.label";
import { searchedTopics } from "./topic.list";
import { topicQueries } from "./topic.resolver";
import { topicOperations } from "./topic.service";

/** What commitments and meetings are about. */
export const topics: Module<OperationKind> = {
  name: "topics",
  records: [
    record("topic", Topic, {
      description: "What commitments and meetings are about.",
      takesIdentifiers: true,
      title: "name",
      unique: [["slug"]],
      searchable: { by: searchedTopics, description: "Topics, by name, label, description and identifier." },
    }),
  ],
  operations: topicOperations,
  sentences: { topic_slug_unique: "another topic has this slug" },
  resolvers: [topicQueries, TopicLabelResolver, topicEdges],
};
