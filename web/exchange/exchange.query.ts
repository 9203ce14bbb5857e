import { graphql } from "../graphql";

/** A page of actors of these kinds, for the formats of other systems. */
export const exchangedActorsQuery = graphql(`
  query ExchangedActors(
    $kind: [ActorKind!]
    $where: ActorWhere
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
  ) {
    list: actors(kind: $kind, where: $where, atRevision: $atRevision, asOf: $asOf, first: $first, after: $after) {
      nodes {
        ...ExchangedActor
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

/** A page of who holds or held what. */
export const exchangedRolesQuery = graphql(`
  query ExchangedRoles(
    $involving: ActorWhere
    $validAt: Date
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
  ) {
    list: roles(
      involving: $involving
      validAt: $validAt
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...ExchangedRole
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

/** A page of meetings that took place. */
export const exchangedMeetingsQuery = graphql(`
  query ExchangedMeetings(
    $involving: ActorWhere
    $heldAfter: Date
    $heldBefore: Date
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
  ) {
    list: meetings(
      status: [HELD]
      involving: $involving
      heldAfter: $heldAfter
      heldBefore: $heldBefore
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...ExchangedMeeting
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

/** A page of the documents that are quoted. */
export const exchangedSourcesQuery = graphql(`
  query ExchangedSources($quotedAbout: ActorWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
    list: sourceArticles(
      quotedAbout: $quotedAbout
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...ExchangedSource
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

/** A page of quotes that stand in the text of their source. */
export const exchangedQuotesQuery = graphql(`
  query ExchangedQuotes(
    $stance: [Stance!]
    $role: [EvidenceRole!]
    $field: String
    $where: EvidenceWhere
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
  ) {
    list: evidence(
      verified: true
      stance: $stance
      role: $role
      field: $field
      where: $where
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...ExchangedQuote
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);
