import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Attendance } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";
import { isPublic } from "../shared/actor-sign";
import { InLanguage } from "../shared/in-language";
import { namingOf } from "../shared/dispute.model";
import { Quote } from "../shared/quote";
import { disputesAboutMeeting, type ShownMeeting, type ShownParticipation } from "./shown.meeting";

type Side = "public" | "companies";

/** Who took part: those who speak for the public on one side, the others on the other side. */
export function Participants({ meeting }: { meeting: ShownMeeting }): ReactElement {
  const { words } = useSite();
  return (
    <section className="participants" aria-labelledby="participants">
      <h2 id="participants">{words.meeting.participants}</h2>
      <div className="sides">
        {(["public", "companies"] as const).map((side) => (
          <SideList key={side} side={side} meeting={meeting} />
        ))}
      </div>
      {meeting.unnamedParticipants !== null && (
        <p className="note">
          {words.meeting.unnamed}
          {words.colon}
          <InLanguage of={meeting.unnamedParticipantsText}>{meeting.unnamedParticipants}</InLanguage>
        </p>
      )}
    </section>
  );
}

function SideList({ side, meeting }: { side: Side; meeting: ShownMeeting }): ReactElement {
  const { words } = useSite();
  const there = meeting.participations.filter((each) => sideOf(each) === side);
  return (
    <div className={`side side-${side}`}>
      <h3>{side === "public" ? words.meeting.publicSide : words.meeting.companies}</h3>
      {there.length === 0 && <p className="note">{words.meeting.nobody}</p>}
      <ul>
        {there.map((participation) => (
          <Participant key={participation.id} participation={participation} meeting={meeting} />
        ))}
      </ul>
    </div>
  );
}

/** A person is on the side of the actor that they represent; without one, on the public side. */
function sideOf({ actor, representing }: ShownParticipation): Side {
  const { kind } = representing ?? actor;
  return isPublic(kind) ? "public" : "companies";
}

interface ParticipantProps {
  participation: ShownParticipation;
  meeting: ShownMeeting;
}

function Participant({ participation, meeting }: ParticipantProps): ReactElement {
  const { words } = useSite();
  const { actor, representing, role, attendance, evidence } = participation;
  return (
    <li className={`attendance-${attendance}`}>
      <AttendanceSign attendance={attendance} />
      <div>
        <p className="name">
          <ActorLink actor={actor} />
          {role !== "ATTENDEE" && <span className="role">{words.participationRole[role]}</span>}
        </p>
        {representing && (
          <p className="for">
            {words.meeting.representing} <ActorLink actor={representing} />
          </p>
        )}
        <p className="attended">
          {words.attendance[attendance]}
          <NamedBy name={actor.name} meeting={meeting} />
        </p>
        {evidence.nodes.length > 0 && (
          <details>
            <summary>{words.commitment.quotes}</summary>
            {evidence.nodes.map((quote) => (
              <Quote key={quote.id} quote={quote} onRecord={{}} />
            ))}
          </details>
        )}
      </div>
    </li>
  );
}

/** How many of the sources that say who took part name this actor. */
function NamedBy({ name, meeting }: { name: string; meeting: ShownMeeting }): ReactElement | null {
  const { words } = useSite();
  const naming = namingOf(name, disputesAboutMeeting(meeting));
  if (!naming) return null;
  return (
    <>
      {words.colon}
      <a href="#disputes">{words.meeting.namedBy(naming.some, naming.all)}</a>
    </>
  );
}

function AttendanceSign({ attendance }: { attendance: Attendance }): ReactElement {
  return (
    <svg className="attendance-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {attendance === "ABSENT" ? <path d="M3 8h10" /> : <circle cx="8" cy="8" r="6" />}
      {attendance === "DISPUTED" && <path className="half" d="M8 2a6 6 0 0 0 0 12z" />}
    </svg>
  );
}
