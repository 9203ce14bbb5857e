import { graphql } from "../graphql";

export const topicName = graphql(`
  fragment TopicName on Topic {
    id
    slug
    label: name(in: [$language])
    labelText: nameText(in: [$language]) {
      language
    }
  }
`);

/** The topics by which a list can be filtered: the first hundred by name, and the topic in the address. */
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
