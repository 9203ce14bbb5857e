import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Attendance, Side } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";
import { InLanguage } from "../shared/in-language";
import { namingOf } from "../shared/dispute.model";
import { Quote } from "../shared/quote";
import { disputesAboutMeeting, type ShownMeeting, type ShownParticipation } from "./shown.meeting";

const sides = [
  { side: "PUBLIC", name: "public" },
  { side: "OTHER", name: "companies" },
] as const;

/** Who took part, or, if no source says that it took place, who was named for it: those who speak for the public on one side, the others on the other side; below, those of whom no source says for whom. */
export function Participants({ meeting }: { meeting: ShownMeeting }): ReactElement {
  const { words } = useSite();
  const on = (side: Side | null) => meeting.participations.filter((each) => each.side === side);
  return (
    <section className="participants" aria-labelledby="participants">
      <h2 id="participants">{meeting.status === "HELD" ? words.meeting.participants : words.meeting.named}</h2>
      <div className="sides">
        {sides.map(({ side, name }) => (
          <SideList key={side} name={name} there={on(side)} meeting={meeting} />
        ))}
      </div>
      {on(null).length > 0 && <SideList name="unknown" there={on(null)} meeting={meeting} />}
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

interface SideProps {
  name: "public" | "companies" | "unknown";
  there: readonly ShownParticipation[];
  meeting: ShownMeeting;
}

function SideList({ name, there, meeting }: SideProps): ReactElement {
  const { words } = useSite();
  return (
    <div className={`side side-${name}`}>
      <h3>{words.meeting.sides[name]}</h3>
      {there.length === 0 && <p className="note">{words.meeting.nobody}</p>}
      <ul>
        {there.map((participation) => (
          <Participant key={participation.id} participation={participation} meeting={meeting} />
        ))}
      </ul>
    </div>
  );
}

interface ParticipantProps {
  participation: ShownParticipation;
  meeting: ShownMeeting;
}

function Participant({ participation, meeting }: ParticipantProps): ReactElement {
  const { words } = useSite();
  const { actor, representing, role, attendance, mode, evidence } = participation;
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
          {mode !== null && ` (${words.participationMode[mode]})`}
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
