import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";
import type { ActorNameFragment, MeetingRowFragment } from "../graphql/graphql";
import { ActorNames, eachOnce } from "./actor-link";
import { DateText } from "./date";
import { InLanguage } from "./in-language";
import { MeetingStatusMark } from "./meeting-status";
import { whereOf } from "./where";

interface RowsProps<Meeting extends MeetingRowFragment> {
  meetings: readonly Meeting[];
  /** The id of the actor on whose page the meetings are: the other participants are shown as those whom it met. */
  of?: string;
  /** Makes a note below the title of a meeting. */
  note?: (meeting: Meeting) => ReactElement;
}

/** Meetings, one below the other: the date, the title, whether it took place, and with whom. */
export function MeetingRows<Meeting extends MeetingRowFragment>({
  meetings,
  of,
  note,
}: RowsProps<Meeting>): ReactElement {
  return (
    <ol className="rows meeting-rows">
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} others={othersIn(meeting, of)} isOfOne={of !== undefined}>
          {note?.(meeting)}
        </MeetingRow>
      ))}
    </ol>
  );
}

interface RowProps {
  meeting: MeetingRowFragment;
  others: readonly ActorNameFragment[];
  /** Whether it is on the page of an actor who was there. */
  isOfOne: boolean;
  children?: ReactNode;
}

function MeetingRow({ meeting, others, isOfOne, children }: RowProps): ReactElement {
  const { to, words } = useSite();
  const where = whereOf(meeting);
  return (
    <li className="meeting-row">
      <p className="when">
        <DateText date={meeting.date} />
        {where && <span>{where}</span>}
      </p>
      <div>
        <p className="title">
          <a href={to(`meetings/${meeting.slug}`)}>
            <InLanguage of={meeting.titleText}>{meeting.title}</InLanguage>
          </a>
        </p>
        {others.length > 0 && (
          <p className="who">
            {isOfOne && `${words.meeting.with} `}
            <ActorNames actors={others} />
          </p>
        )}
        {children}
      </div>
      <p className="came">
        <MeetingStatusMark status={meeting.status} isFollowed={meeting.followedBy.length > 0} />
      </p>
    </li>
  );
}

/** Who was there or was expected, each once, without the actor itself and without those who represented it. */
function othersIn({ participations }: MeetingRowFragment, of: string | undefined): ActorNameFragment[] {
  const there = participations.filter(({ attendance }) => attendance !== "ABSENT");
  const own = there.filter(({ actor, representing }) => of && [actor.id, representing?.id].includes(of));
  const others = there.filter(({ actor }) => !own.some((part) => part.actor.id === actor.id));
  return eachOnce(others.map(({ actor }) => actor));
}
