import { firstDay } from "../language/partial.dates";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { MeetingLineFragment } from "../graphql/graphql";
import { DateText } from "../shared/date";
import type { Step } from "./meeting.series";
import { durationText } from "../language/dates";
import { InLanguage } from "../shared/in-language";
import { MeetingSign, MeetingStatusMark } from "../shared/meeting-status";

/** The meetings of a series with the time between them. The meeting of the page is highlighted. */
export function MeetingSeries({ series, here }: { series: readonly Step[]; here: string }): ReactElement {
  const { words } = useSite();
  return (
    <section className="meeting-series" aria-labelledby="series">
      <h2 id="series">{words.meeting.series}</h2>
      <p className="note">{words.meeting.seriesNote}</p>
      <ol className="steps">
        {series.map((meeting, place) => (
          <StepItem key={meeting.id} meeting={meeting} before={series[place - 1]} isHere={meeting.id === here} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  meeting: Step;
  before: MeetingLineFragment | undefined;
  isHere: boolean;
}

function StepItem({
  meeting: { slug, title, titleText, date: day, status, isFollowed },
  before,
  isHere,
}: StepProps): ReactElement {
  const { to, words } = useSite();
  return (
    <li className={isHere ? "here" : undefined}>
      <MeetingSign status={status} />
      <p className="gap">
        {before && isApart(before, day) && words.meeting.later(durationText(before.date.latest, firstDay(day), words))}
      </p>
      <DateText date={day} />
      <p>
        <a href={to(`meetings/${slug}`)} aria-current={isHere ? "page" : undefined}>
          <InLanguage of={titleText}>{title}</InLanguage>
        </a>
      </p>
      <p>
        <MeetingStatusMark status={status} isFollowed={isFollowed} />
      </p>
    </li>
  );
}

/** If only the month of a meeting is known, the time between two meetings is not known. */
const isApart = (before: MeetingLineFragment, day: MeetingLineFragment["date"]): boolean =>
  before.date.latest < firstDay(day) && before.date.precision === "DAY" && day.precision === "DAY";
