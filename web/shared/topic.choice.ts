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
  const { topics } = await ask(topicChoicesQuery, { language, at: revision });
  const slug = wanted.text("topic");
  const topic = topics.nodes.find((each) => each.slug === slug) ?? null;
  if (slug !== null && !topic) wanted.complain("topic", words.problem.choice(slug));
  return { topic, topics: [...topics.nodes].sort((a, b) => a.label.localeCompare(b.label, language)) };
}
