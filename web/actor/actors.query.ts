import { graphql } from "../graphql";

export const actorsPageQuery = graphql(`
  query ActorsPage(
    $language: String!
    $search: String
    $kind: [ActorKind!]
    $first: Int
    $after: String
    $last: Int
    $before: String
    $at: Int
  ) {
    actors(search: $search, kind: $kind, first: $first, after: $after, last: $last, before: $before, atRevision: $at) {
      totalCount
      pageInfo {
        ...PageInfoFields
      }
      nodes {
        ...ActorName
        ...ActorSummary
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
