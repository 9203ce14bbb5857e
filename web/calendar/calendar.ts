import type {
  CalendarDeadlineFragment,
  CalendarDeadlinesQueryVariables,
  CalendarMeetingFragment,
  CalendarMeetingsQueryVariables,
} from "../graphql/graphql";
import { placeOf } from "../frame/site.context";
import { languages, type Language } from "../language/language";
import { dateText, type KnownDate } from "../language/partial.dates";
import { calendarDeadlinesQuery, calendarMeetingsQuery } from "./calendar.query";

/** An entry of a calendar: on one day, or somewhere in a month. */
export interface CalendarEntry {
  /** The id of the record: the same for ever. */
  id: string;
  version: number;
  updatedAt: string;
  title: string;
  description: string;
  /** The path of the page that shows it. */
  path: string;
  place: string | null;
  /** The first and the last day of it. */
  from: string;
  to: string;
  /** When it begins on its day, and for how many minutes, as far as a source says. */
  time: { start: string; zone: string | null; minutes: number | null } | null;
  isCancelled: boolean;
}

/** What a calendar is narrowed down to: both of its lists by what they have in common, and each by conditions of its own. */
export type CalendarArguments = Pick<
  CalendarMeetingsQueryVariables,
  "actor" | "topic" | "jurisdiction" | "meetings" | "atRevision"
> &
  Pick<CalendarDeadlinesQueryVariables, "commitments">;

/** The lists of which a calendar is made: the document that reads a page, and the entry of a row; null for a row that has none. */
export const calendarLists = [
  {
    document: String(calendarMeetingsQuery),
    entryOf: (row: unknown, language: Language) => entryOfMeeting(row as CalendarMeetingFragment, language),
  },
  {
    document: String(calendarDeadlinesQuery),
    entryOf: (row: unknown, language: Language) => entryOfDeadline(row as CalendarDeadlineFragment, language),
  },
] as const;

/** What a calendar is called, and what is in it. */
export const calendarHead = (language: Language): { title: string; description: string } => {
  const { calendar, name } = languages[language];
  return { title: `${name}: ${calendar.title}`, description: calendar.about };
};

function entryOfMeeting(meeting: CalendarMeetingFragment, language: Language): CalendarEntry | null {
  const { calendar } = languages[language];
  const { startTime, timeZone, durationMinutes } = meeting;
  const when = startTime ? [calendar.startsAt(startTime, timeZone ?? null)] : [];
  const place = [meeting.place, meeting.city].filter((each) => each).join(", ");
  return entry(meeting, meeting.date, language, {
    title: meeting.title,
    description: [calendar.status[meeting.status], ...when].join(" "),
    section: "meetings",
    place: place === "" ? null : place,
    time: startTime ? { start: startTime, zone: timeZone ?? null, minutes: durationMinutes ?? null } : null,
    isCancelled: meeting.status === "CANCELLED",
  });
}

function entryOfDeadline(commitment: CalendarDeadlineFragment, language: Language): CalendarEntry | null {
  if (!commitment.dueOn) return null;
  const { calendar } = languages[language];
  const named = commitment.formality === "PROPOSED" ? calendar.asked : calendar.promised;
  return entry(commitment, commitment.dueOn, language, {
    title: named(commitment.title),
    description: commitment.verdict,
    section: "commitments",
    place: null,
    time: null,
    isCancelled: false,
  });
}

type Shown = Pick<CalendarEntry, "title" | "description" | "place" | "time" | "isCancelled"> & { section: string };
type Recorded = Pick<CalendarEntry, "id" | "version" | "updatedAt"> & { slug: string };

/** A day, or a month of which nobody knows the day; null for what is less certain: a calendar would claim too much. */
function entry(record: Recorded, date: KnownDate, language: Language, shown: Shown): CalendarEntry | null {
  if (!date.earliest || !["DAY", "MONTH"].includes(date.precision)) return null;
  const { id, version, updatedAt, slug } = record;
  const { section, ...said } = shown;
  const title =
    date.precision === "DAY" ? said.title : languages[language].calendar.sometime(said.title, dateText(date, language));
  const path = placeOf(language, [section, slug]);
  return { ...said, id, version, updatedAt, title, path, from: date.earliest, to: date.latest };
}
