import { graphql } from "../graphql";

export const milestones = graphql(`
  fragment Milestones on Commitment {
    milestones(first: 50) {
      totalCount
      nodes {
        id
        position
        ...Title
        statement(in: [$language])
        statementText(in: [$language]) {
          ...LanguageOfText
        }
        status
        unratableReason
        timeliness
        dueOn {
          ...PartialDateFields
        }
        fulfilledOn {
          ...PartialDateFields
        }
        evidence(first: 5) {
          nodes {
            ...QuoteFields
          }
        }
        assessments(first: 10) {
          nodes {
            ...ShownAssessment
          }
        }
      }
    }
  }
`);
