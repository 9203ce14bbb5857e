import { graphql } from "../graphql";

export const commitmentCardQuery = graphql(`
  query CommitmentCard($slug: String!, $language: String!, $at: Int) {
    commitment(slug: $slug, atRevision: $at) {
      ...CommitmentRow
      verdict(language: $language)
      timeline(first: 50) {
        nodes {
          event
          date {
            ...PartialDateFields
          }
        }
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
