import type { CommitmentPageQuery } from "../graphql/graphql";
import { meetingOnRecord, type OnRecord } from "../shared/contradiction";
import { disputesIn, type Dispute } from "../shared/dispute.model";

/** A promise as its page shows it. */
export type ShownCommitment = NonNullable<CommitmentPageQuery["commitment"]>;

/** What the record says of the fields that quotes can contradict. */
export const commitmentOnRecord = ({ dueOn, fulfilledOn }: ShownCommitment): OnRecord => ({ dueOn, fulfilledOn });

/** Where the sources disagree about the promise, or about the meeting at which it was made; who took part comes first. */
export function disputesAbout(commitment: ShownCommitment): Dispute[] {
  const { title, meeting, evidence } = commitment;
  const disputes = [
    ...(meeting
      ? disputesIn({ title: meeting.title, onRecord: meetingOnRecord(meeting) }, meeting.evidence.nodes)
      : []),
    ...disputesIn({ title, onRecord: commitmentOnRecord(commitment) }, evidence.nodes),
  ];
  return disputes.sort((a, b) => Number(b.names !== null) - Number(a.names !== null));
}
