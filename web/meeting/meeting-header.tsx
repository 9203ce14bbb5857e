import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { zoneText } from "../language/dates";
import { DateText } from "../shared/date";
import { InLanguage } from "../shared/in-language";
import { meetingStatusText } from "../shared/meeting-status";
import { TopicLinks } from "../shared/topic-links";
import { whereOf } from "../shared/where";
import type { ShownMeeting } from "./shown.meeting";

interface Props {
  meeting: ShownMeeting;
  /** The fields on which the sources disagree. */
  disputed: readonly string[];
}

/** The summary that a reader sees first: what it was, when, where, and whether it took place. */
export function MeetingHeader({ meeting, disputed }: Props): ReactElement {
  const { words } = useSite();
  const { title, purpose, status } = meeting;
  const where = whereOf(meeting);
  return (
    <header className="verdict">
      <Kicker {...meeting} />
      <h1>
        <InLanguage of={meeting.titleText}>{title}</InLanguage>
      </h1>
      {purpose !== null && (
        <p className="statement">
          <InLanguage of={meeting.purposeText}>{purpose}</InLanguage>
        </p>
      )}
      <dl className="outcome">
        <When meeting={meeting} disputed={disputed} />
        <div>
          <dt>{words.meeting.where}</dt>
          {where ? <dd>{where}</dd> : <dd className="none">{words.meeting.nowhere}</dd>}
          {meeting.mode && <dd className="means">{words.meetingMode[meeting.mode]}</dd>}
          {disputed.includes("place") && <Disputed />}
        </div>
        <div>
          <dt>{words.meeting.tookPlace}</dt>
          <dd>{meetingStatusText({ status, isFollowed: meeting.followedBy.length > 0 }, words)}</dd>
          <dd className="means">{words.meetingStatusMeans[status]}</dd>
        </div>
      </dl>
      <TopicLinks topics={meeting.topics} list="meetings" />
    </header>
  );
}

function When({ meeting, disputed }: Props): ReactElement {
  const { words } = useSite();
  return (
    <div>
      <dt>{words.meeting.when}</dt>
      <dd>
        <DateText date={meeting.date} />
      </dd>
      {meeting.severalOccasions && <dd className="means">{words.meeting.severalOccasions}</dd>}
      <TimeAndLength {...meeting} />
      {disputed.includes("date") && <Disputed />}
    </div>
  );
}

/** That it is a meeting, and of what kind. */
function Kicker({ classification, classificationText }: ShownMeeting): ReactElement {
  const { words } = useSite();
  return (
    <p className="kicker">
      {words.meeting.one}
      {classification !== null && (
        <>
          {words.colon}
          <InLanguage of={classificationText}>{classification}</InLanguage>
        </>
      )}
    </p>
  );
}

/** At what time it began, by the clock there or of the zone that the source gives, and how long it lasted, as far as a source says. */
function TimeAndLength({ startTime, timeZone, durationMinutes, date }: ShownMeeting): ReactElement | null {
  const { words, language } = useSite();
  const zone = timeZone && zoneText(timeZone, date.latest, language);
  if (startTime === null && durationMinutes === null) return null;
  return (
    <dd className="means">
      {startTime !== null && words.meeting.at(startTime, zone)}
      {startTime !== null && durationMinutes !== null && " · "}
      {durationMinutes !== null && words.meeting.minutes(durationMinutes)}
    </dd>
  );
}

function Disputed(): ReactElement {
  const { words } = useSite();
  return (
    <dd className="means">
      <a href="#disputes">{words.attendance.DISPUTED}</a>
    </dd>
  );
}
