import { graphql } from "../graphql";

export const commitmentInImage = graphql(`
  fragment CommitmentInImage on Commitment {
    ...Title
    verdict(language: $language)
    status
    formality
    madeOn {
      ...PartialDateFields
    }
    dueOn {
      ...PartialDateFields
    }
    parties {
      id
      role
      ...PartyName
    }
    ratings: assessments(last: 1, of: [WHOLE]) {
      nodes {
        date {
          ...PartialDateFields
        }
      }
    }
    contradictions(first: 1) {
      totalCount
    }
  }
`);

export const commitmentImageQuery = graphql(`
  query CommitmentImage($slug: String!, $language: String!, $at: Int) {
    commitment(slug: $slug, atRevision: $at) {
      ...CommitmentInImage
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
