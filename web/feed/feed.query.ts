import { graphql } from "../graphql";

/** A page of changes, with what a feed says of each. */
export const changeFeedQuery = graphql(`
  query ChangeFeed(
    $about: [ID!]
    $types: [TrackedType!]
    $jurisdiction: [String!]
    $change: [ChangeKind!]
    $afterRevision: Int
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
    $last: Int
    $before: String
    $language: String!
    $named: ID!
    $isNamed: Boolean!
  ) {
    changes(
      about: $about
      types: $types
      jurisdiction: $jurisdiction
      change: $change
      afterRevision: $afterRevision
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        ...FeedChange
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    named: node(id: $named, atRevision: $atRevision) @include(if: $isNamed) {
      ... on Tracked {
        title(in: [$language])
      }
    }
    read: revision(atRevision: $atRevision) {
      ...ReadAt
    }
  }
`);

export const feedChange = graphql(`
  fragment FeedChange on RecordChange {
    recordId
    recordType
    change
    revision
    appliedAt
    changes {
      field
      before
      after
    }
    record {
      ...FeedRecord
      ... on Evidence {
        quote
        stance
        sourceArticle {
          title
          publisher
          url
        }
      }
      ... on Assessment {
        status
        rationale(in: [$language])
        methodology {
          name
        }
      }
    }
    partOf {
      ...FeedRecord
    }
    changeSet {
      summary
      contributor {
        name
      }
    }
  }
`);

export const feedRecord = graphql(`
  fragment FeedRecord on Node {
    __typename
    id
    ... on Tracked {
      title(in: [$language])
    }
    ... on Commitment {
      slug
      formality
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
    ... on Tombstone {
      reason
    }
  }
`);
