import type { MeetingPageQuery } from "../graphql/graphql";
import type { KnownDate } from "../language/dates";
import type { OnRecord } from "../parts/contradiction";
import { disputesIn, type Dispute } from "../parts/dispute.model";

/** A meeting as its page shows it. */
export type ShownMeeting = NonNullable<MeetingPageQuery["meeting"]>;

export type ShownParticipation = ShownMeeting["participations"][number];

/** What the record says of the fields that quotes can contradict. */
export const meetingOnRecord = ({ date, place }: { date: KnownDate; place: string | null }): OnRecord => ({
  date,
  place,
});

/** Where the sources disagree about the meeting. */
export const disputesAboutMeeting = (meeting: ShownMeeting): Dispute[] =>
  disputesIn({ title: meeting.title, onRecord: meetingOnRecord(meeting) }, meeting.evidence.nodes);
