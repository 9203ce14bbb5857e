import { graphql } from "../graphql";

export const deadlines = graphql(`
  fragment Deadlines on Commitment {
    againstFirst: timeliness(against: ORIGINAL)
    dueOn {
      ...PartialDateFields
    }
    originalDueOn {
      ...PartialDateFields
    }
    fulfilledOn {
      ...PartialDateFields
    }
    deadlines(first: 50) {
      totalCount
      nodes {
        id
        kind
        dueOn {
          ...PartialDateFields
        }
        announcedBy {
          ...ActorName
        }
        evidence(first: 10) {
          nodes {
            ...QuoteFields
          }
        }
      }
    }
  }
`);
