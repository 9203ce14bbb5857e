import { graphql } from "../graphql";

export const homeImageQuery = graphql(`
  query HomeImage($at: Int) {
    stats: commitmentStats(groupBy: [STATUS], promised: true, atRevision: $at) {
      buckets {
        count
        key {
          status
        }
      }
    }
    asked: commitments(first: 1, formality: [PROPOSED], atRevision: $at) {
      totalCount
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
