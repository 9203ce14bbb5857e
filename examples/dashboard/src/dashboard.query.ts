import { graphql } from "./generated";

/** All that the page shows, in one operation: so all of it stood in the record at one revision. */
export const dashboardQuery = graphql(`
  query Dashboard($slug: String!, $atRevision: Int, $asOf: DateTime) {
    commitment(slug: $slug, atRevision: $atRevision, asOf: $asOf) {
      ...Pledge
    }
    commitments(overdue: true, orderBy: { field: DUE_ON }, first: 20, atRevision: $atRevision, asOf: $asOf) {
      ...OverdueCommitments
    }
    meetings(status: [HELD], first: 5, atRevision: $atRevision, asOf: $asOf) {
      ...LatestMeetings
    }
    ...StatusCounts
  }
`);
