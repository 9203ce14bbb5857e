import type { Ask } from "../frame/api";
import type { Site } from "../frame/site.context";
import type { TopicNameFragment } from "../graphql/graphql";
import type { Choice } from "./find-form";
import type { Narrowing } from "./narrowing";
import { topicChoicesQuery } from "./topic.fragment";

interface TopicChoice {
  /** The topic that filters the list: the address has its slug, and the API takes its id. */
  topic: TopicNameFragment | null;
  topics: readonly TopicNameFragment[];
}

/** The topics by which a list can be filtered, ordered by their names in the reader's language, and the topic in the address. */
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

export const choiceOfTopic = ({ slug, label, labelText }: TopicNameFragment): Choice => ({
  value: slug,
  text: label,
  language: labelText?.language ?? null,
});
