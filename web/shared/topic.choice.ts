import type { Ask } from "../frame/api";
import type { Site } from "../frame/site.context";
import type { TopicNameFragment } from "../graphql/graphql";
import type { Narrowing } from "./narrowing";
import { topicChoicesQuery } from "./topic.fragment";

interface TopicChoice {
  /** What the list is narrowed down to: the address has a slug, the API takes an id. */
  topic: TopicNameFragment | null;
  topics: readonly TopicNameFragment[];
}

/** The topics that a list can be narrowed down to, by what the reader's language calls them, and the one that the address names. */
export async function topicChoice(
  { language, revision, words }: Site,
  ask: Ask,
  wanted: Narrowing,
): Promise<TopicChoice> {
  const slug = wanted.text("topic");
  const { topic, topics } = await ask(topicChoicesQuery, { slug: slug ?? "", language, at: revision });
  if (slug !== null && !topic) wanted.complain("topic", words.problem.choice(slug));
  const listed = topics.nodes.some(({ id }) => id === topic?.id);
  const choices = topic && !listed ? [...topics.nodes, topic] : [...topics.nodes];
  return { topic, topics: choices.sort((a, b) => a.label.localeCompare(b.label, language)) };
}
