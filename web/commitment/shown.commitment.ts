import type { CommitmentPageQuery, CommitmentTimelineQuery } from "../graphql/graphql";
import { meetingOnRecord, type OnRecord } from "../shared/contradiction";
import { disputesIn, type Dispute } from "../shared/dispute.model";

/** A promise as its page shows it. */
export type ShownCommitment = NonNullable<CommitmentPageQuery["commitment"]> &
  NonNullable<CommitmentTimelineQuery["commitment"]>;

/** The values of the fields that quotes can contradict. */
export const commitmentOnRecord = ({ dueOn, fulfilledOn }: ShownCommitment): OnRecord => ({ dueOn, fulfilledOn });

/** The fields of the promise, and of the meeting at which it was made, on which sources disagree. Who took part comes first. */
export function disputesAbout(commitment: ShownCommitment): Dispute[] {
  const { meeting, evidence } = commitment;
  const disputes = [
    ...(meeting ? disputesIn({ ...meeting, onRecord: meetingOnRecord(meeting) }, meeting.evidence.nodes) : []),
    ...disputesIn({ ...commitment, onRecord: commitmentOnRecord(commitment) }, evidence.nodes),
  ];
  return disputes.sort((a, b) => Number(b.names !== null) - Number(a.names !== null));
}
