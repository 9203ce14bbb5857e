import { graphql } from "../graphql";

export const partialDateFields = graphql(`
  fragment PartialDateFields on PartialDate {
    value
    precision
    earliest
    latest
  }
`);

export const languageOfText = graphql(`
  fragment LanguageOfText on TextInLanguage {
    language
    machine
    outdated
  }
`);

export const title = graphql(`
  fragment Title on Tracked {
    title(in: [$language])
    titleText(in: [$language]) {
      ...LanguageOfText
    }
  }
`);

export const actorName = graphql(`
  fragment ActorName on Actor {
    id
    slug
    name(in: [$language])
    nameText(in: [$language]) {
      language
    }
    kind
  }
`);

export const partyName = graphql(`
  fragment PartyName on Party {
    actor {
      ...ActorName
    }
    representing {
      ...ActorName
    }
  }
`);

export const quoteFields = graphql(`
  fragment QuoteFields on Evidence {
    id
    role
    stance
    field
    value
    prefix
    quote
    suffix
    locator
    verified
    unverifiedReason
    sourceArticle {
      id
      title
      publisher
      agency
      url
      archiveUrl
      language
      rowCount
      pageCount
      fingerprintCovers
      publishedOn {
        ...PartialDateFields
      }
    }
  }
`);

export const readAt = graphql(`
  fragment ReadAt on Revision {
    number
    appliedAt
    summary
    hash
  }
`);

export const commitmentRow = graphql(`
  fragment CommitmentRow on Commitment {
    id
    slug
    ...Title
    status
    unratableReason
    timeliness
    formality
    madeOn {
      ...PartialDateFields
    }
    dueOn {
      ...PartialDateFields
    }
    fulfilledOn {
      ...PartialDateFields
    }
    parties {
      id
      role
      ...PartyName
    }
  }
`);

export const commitmentRows = graphql(`
  fragment CommitmentRows on CommitmentConnection {
    totalCount
    nodes {
      ...CommitmentRow
    }
  }
`);

export const pageInfoFields = graphql(`
  fragment PageInfoFields on PageInfo {
    hasPreviousPage
    hasNextPage
    startCursor
    endCursor
  }
`);

/** What changed, and when, as the slider over the revisions needs it. */
export const revisions = graphql(`
  fragment Revisions on ChangeSetConnection {
    nodes {
      revision
      appliedAt
      summary
    }
  }
`);
