import { namedBy, names } from "../../projection/declare/edge";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Topic } from "./topic.entity";
import { topicList } from "./topic.list";

export const topicEdges = edges(Topic, {
  broader: one(() => Topic, names("broaderId"), {
    nullable: true,
    description: "The broader topic (SKOS: broader); null for none.",
  }),
  narrower: connectionTo(topicList, namedBy("broaderId"), "The topics directly below it (SKOS: narrower), by name."),
});
