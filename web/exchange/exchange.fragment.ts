import { graphql } from "../graphql";

export const exchangedDate = graphql(`
  fragment ExchangedDate on PartialDate {
    value
    precision
    earliest
    latest
  }
`);

export const exchangedSourceName = graphql(`
  fragment ExchangedSourceName on SourceArticle {
    id
    url
    title
  }
`);

export const exchangedActor = graphql(`
  fragment ExchangedActor on Actor {
    id
    slug
    kind
    name
    language
    aliases
    description
    updatedAt
    redirectedFrom
    jurisdiction {
      ...ExchangedJurisdiction
      parent {
        ...ExchangedJurisdiction
        parent {
          ...ExchangedJurisdiction
        }
      }
    }
    identifiers {
      scheme
      value
    }
    links {
      url
      note
    }
    translations(field: "name", translator: [HUMAN], outdated: false, first: 30) {
      nodes {
        language
        text
      }
    }
    evidence(first: 20, stance: [SUPPORTS]) {
      nodes {
        sourceArticle {
          ...ExchangedSourceName
        }
      }
    }
    ... on Person {
      bornOn {
        ...ExchangedDate
      }
      diedOn {
        ...ExchangedDate
      }
    }
    ... on Office {
      body {
        id
        kind
      }
    }
  }
`);

export const exchangedJurisdiction = graphql(`
  fragment ExchangedJurisdiction on Jurisdiction {
    code
    kind
    name
  }
`);

export const exchangedRole = graphql(`
  fragment ExchangedRole on Role {
    id
    title
    area
    updatedAt
    from {
      ...ExchangedDate
    }
    to {
      ...ExchangedDate
    }
    person {
      id
      slug
    }
    organisation {
      id
      kind
      ... on Office {
        body {
          id
          kind
        }
      }
    }
    office {
      id
      body {
        id
        kind
      }
    }
    onBehalfOf {
      id
      kind
    }
    evidence(first: 20, stance: [SUPPORTS]) {
      nodes {
        sourceArticle {
          ...ExchangedSourceName
        }
      }
    }
  }
`);

export const exchangedMeeting = graphql(`
  fragment ExchangedMeeting on Meeting {
    id
    slug
    title
    purpose
    place
    city
    country
    updatedAt
    date {
      ...ExchangedDate
    }
    participations {
      id
      role
      attendance
      actor {
        id
        kind
      }
    }
    evidence(first: 20, stance: [SUPPORTS]) {
      nodes {
        sourceArticle {
          ...ExchangedSourceName
        }
      }
    }
  }
`);

export const exchangedSource = graphql(`
  fragment ExchangedSource on SourceArticle {
    ...ExchangedSourceName
    kind
    publisher
    agency
    authors
    archiveUrl
    rowCount
    publishedOn {
      ...ExchangedDate
    }
  }
`);
