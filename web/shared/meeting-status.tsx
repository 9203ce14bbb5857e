import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { MeetingStatus } from "../graphql/graphql";
import type { Words } from "../language/language";

interface Props {
  status: MeetingStatus;
  /** Whether the record has a meeting that followed this one: then something later is known. */
  isFollowed: boolean;
}

export const meetingStatusText = ({ status, isFollowed }: Props, words: Words): string =>
  status === "PLANNED" && isFollowed ? words.meeting.announcedAndFollowed : words.meetingStatus[status];

/** Whether a meeting took place, as a word in a frame. */
export function MeetingStatusMark({ status, isFollowed }: Props): ReactElement {
  const { words } = useSite();
  return (
    <span className={`meeting-status meeting-${status}`} title={words.meetingStatusMeans[status]}>
      {meetingStatusText({ status, isFollowed }, words)}
    </span>
  );
}

/** The same as a sign on a line: full if it took place, open if it was planned, crossed if it did not take place. */
export function MeetingSign({ status }: { status: MeetingStatus }): ReactElement {
  return (
    <svg className={`meeting-sign sign-${status}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="7" />
      {(status === "POSTPONED" || status === "CANCELLED") && <path d="M5 15L15 5" />}
    </svg>
  );
}
