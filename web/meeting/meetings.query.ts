import { graphql } from "../graphql";

export const meetingsPageQuery = graphql(`
  query MeetingsPage(
    $language: String!
    $search: String
    $status: [MeetingStatus!]
    $actor: ID
    $topic: ID
    $jurisdiction: String
    $heldAfter: Date
    $heldBefore: Date
    $first: Int
    $after: String
    $last: Int
    $before: String
    $at: Int
  ) {
    meetings(
      search: $search
      status: $status
      actor: $actor
      includingOffices: true
      topic: $topic
      jurisdiction: $jurisdiction
      heldAfter: $heldAfter
      heldBefore: $heldBefore
      first: $first
      after: $after
      last: $last
      before: $before
      atRevision: $at
    ) {
      totalCount
      pageInfo {
        ...PageInfoFields
      }
      nodes {
        ...MeetingRow
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

/** The actors by which a list can be filtered: a hundred, if there are no more, and the actor in the address, by its readable name or by its name. */
export const actorChoicesQuery = graphql(`
  query ActorChoices($slug: String!, $isNamed: Boolean!, $language: String!, $at: Int) {
    actor(slug: $slug, atRevision: $at) {
      ...ActorName
    }
    named: actors(search: $slug, first: 1, atRevision: $at) @include(if: $isNamed) {
      nodes {
        ...ActorName
      }
    }
    actors(first: 100, atRevision: $at) {
      pageInfo {
        hasNextPage
      }
      nodes {
        ...ActorName
      }
    }
  }
`);
