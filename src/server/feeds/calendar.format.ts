import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from "ical-generator";
import { v5 as namedUuid } from "uuid";
import type { CalendarEntry } from "../../../web/calendar/calendar";

/** What a calendar says of itself. */
export interface CalendarHead {
  title: string;
  description: string;
  /** The beginning of full addresses; empty if the server does not know it. */
  origin: string;
}

/**
 * Entries in the form of iCalendar (RFC 5545), as a part of a file: the first part has its head, and the last one its end. Each part is a whole
 * calendar of which the rest is cut off, so that no more than one page of entries is in memory.
 */
export function calendarPart(head: CalendarHead, entries: readonly CalendarEntry[], isFirst: boolean): string {
  const { before, events } = splitAtEvents(calendarOf(head, entries));
  return isFirst ? before + events : events;
}

export const calendarEnd = "END:VCALENDAR\r\n";

function splitAtEvents(text: string): { before: string; events: string } {
  const [begins, ends] = [text.indexOf("\r\nBEGIN:VEVENT\r\n"), text.lastIndexOf("END:VCALENDAR")];
  const at = begins < 0 ? ends : begins + 2;
  return { before: text.slice(0, at), events: text.slice(at, ends) };
}

const calendarOf = ({ title, description, origin }: CalendarHead, entries: readonly CalendarEntry[]): string =>
  ical({
    name: title,
    description,
    prodId: { company: "Followthrough", product: "Followthrough" },
    // Once a day: the record is edited by people.
    ttl: 86_400,
    events: entries.map((entry) => eventOf(entry, origin)),
  }).toString();

const dayMs = 86_400_000;
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function eventOf(entry: CalendarEntry, origin: string): ICalEventData {
  const changed = new Date(entry.updatedAt);
  return {
    id: `urn:uuid:${namedUuid(entry.id, namedUuid.URL)}`,
    sequence: entry.version - 1,
    // RFC 5545, 3.8.7.2: of what is published, when it was last edited.
    stamp: changed,
    lastModified: changed,
    summary: entry.title,
    description: entry.description,
    ...(entry.place !== null && { location: entry.place }),
    ...(origin !== "" && { url: origin + entry.path }),
    ...(entry.isCancelled && { status: ICalEventStatus.CANCELLED }),
    // It does not say that whoever reads it is busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...timesOf(entry),
  };
}

type Times = Pick<ICalEventData, "start" | "end" | "allDay" | "floating">;

/** Whole days; or from a time, by the clock there (RFC 5545, 3.3.5, form 1) if no source says by which. */
function timesOf({ from, to, time }: CalendarEntry): Times {
  if (!time) return { allDay: true, start: midnight(from), end: new Date(midnight(to).getTime() + dayMs) };
  const clock = new Date(`${from}T${time.start}:00Z`);
  const start = time.zone === null ? clock : inZone(clock, time.zone);
  const end = time.minutes === null ? null : new Date(start.getTime() + time.minutes * 60_000);
  return { start, ...(end && { end }), floating: time.zone === null };
}

/** The instant at which a clock in the zone shows what `clock` shows in UTC. */
function inZone(clock: Date, zone: string): Date {
  const about = new Date(clock.getTime() - aheadOfUtc(clock, zone));
  return new Date(clock.getTime() - aheadOfUtc(about, zone));
}

/** How far the zone is ahead of UTC at an instant, in ms. */
function aheadOfUtc(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(instant);
  const [, sign, hours, minutes] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
