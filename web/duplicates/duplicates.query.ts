import { graphql } from "../graphql";

export const comparedActor = graphql(`
  fragment ComparedActor on Actor {
    ...ActorName
    version
    aliases
    description(in: [$language])
    descriptionText(in: [$language]) {
      ...LanguageOfText
    }
    jurisdiction {
      ...JurisdictionName
      parent {
        ...JurisdictionName
      }
    }
    identifiers {
      id
      scheme
      value
    }
    commitments(first: 1) {
      totalCount
    }
    meetings(first: 1, includingOffices: true) {
      totalCount
    }
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
