import { graphql } from "../graphql";

/** A query of its own: with it, the page would ask for more fields at once than the API answers. Few promises have numbers. */
export const targetsQuery = graphql(`
  query TargetsOfCommitment($id: ID!, $language: String!, $at: Int!) {
    commitment(id: $id, atRevision: $at) {
      targets(first: 10) {
        totalCount
        nodes {
          id
          indicator(in: [$language])
          indicatorText(in: [$language]) {
            ...LanguageOfText
          }
          unit(in: [$language])
          unitText(in: [$language]) {
            ...LanguageOfText
          }
          comparison
          value
          upperValue
          baseline
          baselineOn {
            ...PartialDateFields
          }
          dueOn {
            ...PartialDateFields
          }
          party {
            ...PartyName
          }
          milestone {
            id
            position
            ...Title
          }
          evidence(first: 3) {
            nodes {
              ...QuoteFields
            }
          }
          latestMeasurement {
            value
            provisional
            meetsTarget
            period {
              ...PartialDateFields
            }
          }
          measurements(last: 60) {
            totalCount
            nodes {
              id
              value
              provisional
              meetsTarget
              period {
                ...PartialDateFields
              }
              supersededBy {
                id
              }
              evidence(first: 3) {
                nodes {
                  ...QuoteFields
                }
              }
            }
          }
        }
      }
    }
  }
`);
