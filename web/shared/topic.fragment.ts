import { graphql } from "../graphql";

export const topicName = graphql(`
  fragment TopicName on Topic {
    id
    slug
    label(language: $language)
  }
`);

/** The topics that a list can be narrowed down to: the first hundred by name. */
export const topicChoicesQuery = graphql(`
  query TopicChoices($language: String!, $at: Int) {
    topics(first: 100, atRevision: $at) {
      nodes {
        ...TopicName
      }
    }
  }
`);
