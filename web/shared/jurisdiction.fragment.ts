import { graphql } from "../graphql";

export const jurisdictionName = graphql(`
  fragment JurisdictionName on Jurisdiction {
    code
    kind
    name(language: $language)
  }
`);

/** Those in which something is to hold, with what they are parts of. */
export const commitmentJurisdictionsQuery = graphql(`
  query CommitmentJurisdictions($language: String!, $at: Int) {
    counted: commitmentStats(groupBy: [JURISDICTION], first: 500, atRevision: $at) {
      buckets {
        key {
          jurisdiction {
            ...JurisdictionName
            parent {
              ...JurisdictionName
            }
          }
        }
      }
    }
  }
`);

/** Those whose public bodies met somebody. */
export const meetingJurisdictionsQuery = graphql(`
  query MeetingJurisdictions($language: String!, $at: Int) {
    counted: meetingStats(groupBy: [JURISDICTION], first: 500, atRevision: $at) {
      buckets {
        key {
          jurisdiction {
            ...JurisdictionName
            parent {
              ...JurisdictionName
            }
          }
        }
      }
    }
  }
`);
