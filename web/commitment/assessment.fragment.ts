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
      ...PartyName
    }
    methodology {
      recordedName: name
      name(in: [$language])
      nameText(in: [$language]) {
        ...LanguageOfText
      }
      language
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
