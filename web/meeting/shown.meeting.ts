import type { MeetingPageQuery } from "../graphql/graphql";
import { meetingOnRecord } from "../shared/contradiction";
import { disputesIn, type Dispute } from "../shared/dispute.model";

/** A meeting as its page shows it. */
export type ShownMeeting = NonNullable<MeetingPageQuery["meeting"]>;

export type ShownParticipation = ShownMeeting["participations"][number];

/** Where the sources disagree about the meeting. */
export const disputesAboutMeeting = (meeting: ShownMeeting): Dispute[] =>
  disputesIn({ ...meeting, onRecord: meetingOnRecord(meeting) }, meeting.evidence.nodes);
