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
    KEPT: commitments(status: [KEPT], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    PARTIALLY_KEPT: commitments(status: [PARTIALLY_KEPT], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    IN_PROGRESS: commitments(status: [IN_PROGRESS], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    NOT_STARTED: commitments(status: [NOT_STARTED], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    STALLED: commitments(status: [STALLED], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    BLOCKED: commitments(status: [BLOCKED], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    BROKEN: commitments(status: [BROKEN], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    WITHDRAWN: commitments(status: [WITHDRAWN], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    UNRATABLE: commitments(status: [UNRATABLE], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
    NOT_RATED: commitments(status: [NOT_RATED], atRevision: $atRevision, asOf: $asOf) {
      totalCount
    }
  }
`);

export type StatusCounts = FragmentType<typeof countsFragment>;

/** Those that there are, in the newspaper's order. A status that the fragment does not ask for is an error of types. */
export function countsOf(answer: StatusCounts): StatusCount[] {
  const counted: Record<FulfilmentStatus, { totalCount: number }> = read(countsFragment, answer);
  return (Object.keys(statusText) as FulfilmentStatus[])
    .map((status) => ({ status, count: counted[status].totalCount }))
    .filter(({ count }) => count > 0);
}
