import { graphql } from "../graphql";

export const commitmentsPageQuery = graphql(`
  query CommitmentsPage(
    $language: String!
    $at: Int
    $search: String
    $status: [FulfilmentStatus!]
    $timeliness: [Timeliness!]
    $formality: [Formality!]
    $actor: ID
    $topic: ID
    $jurisdiction: String
    $deadlineChange: [DeadlineChangeKind!]
    $madeAfter: Date
    $madeBefore: Date
    $orderBy: CommitmentOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    commitments(
      search: $search
      status: $status
      timeliness: $timeliness
      formality: $formality
      actor: $actor
      topic: $topic
      jurisdiction: $jurisdiction
      deadlineChange: $deadlineChange
      madeAfter: $madeAfter
      madeBefore: $madeBefore
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
      atRevision: $at
    ) {
      totalCount
      nodes {
        ...CommitmentRow
      }
      pageInfo {
        ...PageInfoFields
      }
    }
    counts: commitmentStats(
      groupBy: [FORMALITY]
      search: $search
      status: $status
      timeliness: $timeliness
      formality: $formality
      actor: $actor
      topic: $topic
      jurisdiction: $jurisdiction
      deadlineChange: $deadlineChange
      madeAfter: $madeAfter
      madeBefore: $madeBefore
      atRevision: $at
    ) {
      buckets {
        count
        key {
          formality
        }
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

export const actorBySlugQuery = graphql(`
  query ActorBySlug($slug: String!, $language: String!, $at: Int) {
    actor(slug: $slug, atRevision: $at) {
      ...ActorName
    }
  }
`);
