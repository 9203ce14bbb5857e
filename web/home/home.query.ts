import { graphql } from "../graphql";

export const homePageQuery = graphql(`
  query HomePage($language: String!, $at: Int) {
    earliest: commitments(
      first: 1
      madeAfter: "1800-01-01"
      orderBy: { field: MADE_ON, direction: ASC }
      atRevision: $at
    ) {
      nodes {
        madeOn {
          earliest
        }
      }
    }
    commitments(first: 30, atRevision: $at) {
      totalCount
      nodes {
        ...CommitmentRow
        timeline(first: 50) {
          nodes {
            event
            date {
              ...PartialDateFields
            }
          }
        }
      }
    }
    overdue: commitments(
      first: 8
      overdue: true
      promised: true
      orderBy: { field: DUE_ON, direction: ASC }
      atRevision: $at
    ) {
      totalCount
      nodes {
        ...CommitmentRow
      }
    }
    asked: commitments(first: 8, formality: [PROPOSED], atRevision: $at) {
      totalCount
      nodes {
        ...CommitmentRow
      }
    }
    changeSets(status: [APPLIED, REVERTED], first: 6, orderBy: { field: REVISION, direction: DESC }, atRevision: $at) {
      nodes {
        id
        revision
        appliedAt
        summary
        contributor {
          name
        }
        changes(first: 1) {
          totalCount
        }
      }
    }
    stats: commitmentStats(groupBy: [STATUS], promised: true, atRevision: $at) {
      total
      buckets {
        count
        key {
          status
        }
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

export const homeSeriesQuery = graphql(`
  query HomeSeries($from: Date!, $to: Date!, $at: Int) {
    commitmentStatusSeries(interval: YEAR, axis: OCCURRED, from: $from, to: $to, promised: true, atRevision: $at) {
      points {
        date
        total
        counts {
          status
          count
        }
      }
    }
  }
`);
