import { graphql, read, type FragmentType } from "./generated";
import type { FulfilmentStatus } from "./generated/graphql";
import { statusText } from "./words";

export interface StatusCount {
  status: FulfilmentStatus;
  count: number;
}

/** How many commitments have which status. Only this file knows how that is asked. */
const countsFragment = graphql(`
  fragment StatusCounts on Query {
    stats: commitmentStats(groupBy: [STATUS], atRevision: $atRevision, asOf: $asOf) {
      buckets {
        count
        key {
          status
        }
      }
    }
  }
`);

export type StatusCounts = FragmentType<typeof countsFragment>;

/** Those that there are, in the newspaper's order. */
export function countsOf(answer: StatusCounts): StatusCount[] {
  const { stats } = read(countsFragment, answer);
  const counts = new Map(stats.buckets.map(({ key, count }) => [key.status, count]));
  return (Object.keys(statusText) as FulfilmentStatus[])
    .map((status) => ({ status, count: counts.get(status) ?? 0 }))
    .filter(({ count }) => count > 0);
}
