import { equals } from "../../schema/conditions";
import { entryFields, idKey, listOf, oneRecord, textKey } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { Topic } from "./topic.entity";
import { topicList } from "./topic.list";

export const topicQueries = entryFields({
  topic: oneRecord(() => Topic, "One topic, by exactly one of id, slug and identifier; null if there is none.", {
    id: idKey("topic"),
    slug: textKey("Its readable name: `hate-speech`.", equals("slug")),
    identifier: identifierKey("topic"),
  }),
  topics: listOf(topicList, "Topics, by name unless ordered otherwise."),
});
