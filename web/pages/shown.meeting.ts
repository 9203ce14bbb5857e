import type { MeetingPageQuery } from "../graphql/graphql";

/** A meeting as its page shows it. */
export type ShownMeeting = NonNullable<MeetingPageQuery["meeting"]>;

export type ShownParticipation = ShownMeeting["participations"][number];
