import { graphql } from "../graphql";

export const comparedActor = graphql(`
  fragment ComparedActor on Actor {
    ...ActorName
    version
    aliases
    jurisdiction {
      ...JurisdictionWithParent
    }
    identifiers {
      id
      scheme
      value
    }
    ...ActorSummary
  }
`);

export const duplicatesPageQuery = graphql(`
  query DuplicatesPage(
    $language: String!
    $kind: [ActorKind!]
    $actor: [ID!]
    $first: Int
    $after: String
    $last: Int
    $before: String
    $at: Int
  ) {
    duplicateCandidates(
      kind: $kind
      actor: $actor
      first: $first
      after: $after
      last: $last
      before: $before
      atRevision: $at
    ) {
      pageInfo {
        ...PageInfoFields
      }
      nodes {
        score
        a {
          ...ComparedActor
        }
        b {
          ...ComparedActor
        }
        reasons {
          sign
          likeness
          count
          ofA
          ofB
        }
        judgements(first: 3) {
          totalCount
          nodes {
            id
            reason
            judgedAt
          }
        }
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
