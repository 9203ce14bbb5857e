import { graphql } from "../graphql";

export const shownAssessment = graphql(`
  fragment ShownAssessment on Assessment {
    id
    status
    rationale(in: [$language])
    rationaleText(in: [$language]) {
      ...LanguageOfText
    }
    term
    percent
    unratableReason
    date {
      ...PartialDateFields
    }
    party {
      actor {
        ...ActorName
      }
    }
    methodology {
      name
      edition
      url
    }
    evidence(first: 10) {
      nodes {
        ...QuoteFields
      }
    }
  }
`);
