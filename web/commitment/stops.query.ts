import { graphql } from "../graphql";

/** The revisions that touched a commitment or its meeting. */
export const stopsQuery = graphql(`
  query RevisionsTouching($record: ID!, $meeting: ID!) {
    record: changeSets(
      touching: $record
      status: [APPLIED, REVERTED]
      first: 100
      orderBy: { field: REVISION, direction: DESC }
    ) {
      ...Revisions
    }
    meeting: changeSets(
      touching: $meeting
      status: [APPLIED, REVERTED]
      first: 100
      orderBy: { field: REVISION, direction: DESC }
    ) {
      ...Revisions
    }
    head: revision {
      ...ReadAt
    }
  }
`);
