import { graphql } from "../graphql";

/** The page of which a record is a part. */
export const recordPlaceQuery = graphql(`
  query RecordPlace($id: ID!, $at: Int) {
    node(id: $id, atRevision: $at) {
      ...RecordPlace
      ... on Evidence {
        subject {
          ...RecordPlace
        }
      }
      ... on Identifier {
        subject {
          ...RecordPlace
        }
      }
      ... on SourceArticle {
        url
        evidence(first: 1) {
          nodes {
            id
            subject {
              ...RecordPlace
            }
          }
        }
      }
    }
  }
`);

export const recordPlace = graphql(`
  fragment RecordPlace on Node {
    __typename
    id
    ... on Commitment {
      slug
    }
    ... on Meeting {
      slug
    }
    ... on Topic {
      slug
    }
    ... on Actor {
      slug
    }
    ... on Party {
      commitment {
        slug
      }
    }
    ... on FollowUp {
      commitment {
        slug
      }
    }
    ... on Assessment {
      commitment {
        slug
      }
    }
    ... on Participation {
      meeting {
        slug
      }
    }
    ... on Role {
      person {
        slug
      }
    }
    ... on Tombstone {
      reason
      retractedAt
    }
  }
`);
