import { graphql } from "../graphql";

export const jurisdictionName = graphql(`
  fragment JurisdictionName on Jurisdiction {
    code
    kind
    name(language: $language)
  }
`);

/** With the one of which it is a part. */
export const jurisdictionWithParent = graphql(`
  fragment JurisdictionWithParent on Jurisdiction {
    ...JurisdictionName
    parent {
      ...JurisdictionName
    }
  }
`);

/** The jurisdictions in which a commitment is to hold. */
export const commitmentJurisdictionsQuery = graphql(`
  query CommitmentJurisdictions($language: String!, $at: Int) {
    counted: commitmentStats(groupBy: [JURISDICTION], first: 500, atRevision: $at) {
      buckets {
        key {
          jurisdiction {
            ...JurisdictionWithParent
          }
        }
      }
    }
  }
`);

/** The jurisdictions whose public bodies are in meetings of whatever status, as the page lists them. */
export const meetingJurisdictionsQuery = graphql(`
  query MeetingJurisdictions($language: String!, $at: Int) {
    counted: meetingStats(
      groupBy: [JURISDICTION]
      status: [PLANNED, HELD, POSTPONED, CANCELLED, UNCONFIRMED]
      first: 500
      atRevision: $at
    ) {
      buckets {
        key {
          jurisdiction {
            ...JurisdictionWithParent
          }
        }
      }
    }
  }
`);
