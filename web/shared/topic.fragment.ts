import { graphql } from "../graphql";

export const topicName = graphql(`
  fragment TopicName on Topic {
    id
    slug
    label(language: $language)
  }
`);

/** The topics that a list can be narrowed down to: the first hundred by name, and the one that is asked for. */
export const topicChoicesQuery = graphql(`
  query TopicChoices($slug: String!, $language: String!, $at: Int) {
    topic(slug: $slug, atRevision: $at) {
      ...TopicName
    }
    topics(first: 100, atRevision: $at) {
      nodes {
        ...TopicName
      }
    }
  }
`);
