import type { Event } from "schema-dts";
import type { Site } from "../frame/site.context";
import { addressAsRead } from "../frame/structured";
import type { MeetingMode, MeetingStatus } from "../graphql/graphql";
import { structuredActors } from "../shared/structured.actor";
import { isoDate } from "../shared/structured.date";
import type { ShownMeeting } from "./shown.meeting";

const modes: Readonly<Record<MeetingMode, `${"Offline" | "Online" | "Mixed"}EventAttendanceMode`>> = {
  IN_PERSON: "OfflineEventAttendanceMode",
  ONLINE: "OnlineEventAttendanceMode",
  MIXED: "MixedEventAttendanceMode",
};

/** Of a meeting that took place, or of which nobody knows whether it did, schema.org has no status. */
const statuses: Readonly<Record<MeetingStatus, `Event${"Cancelled" | "Postponed" | "Scheduled"}` | null>> = {
  CANCELLED: "EventCancelled",
  POSTPONED: "EventPostponed",
  PLANNED: "EventScheduled",
  HELD: null,
  UNCONFIRMED: null,
};

/** A meeting as an Event. Only those who came are attendees: not who was invited, and not who is named by some sources only. */
export function structuredMeeting(meeting: ShownMeeting, site: Site): Exclude<Event, string> {
  const url = addressAsRead(site);
  const { title, purpose, status, mode, participations } = meeting;
  const calling = participations.filter(({ role }) => role === "HOST" || role === "CONVENER");
  const there = status === "HELD" ? participations.filter(({ attendance }) => attendance === "ATTENDED") : [];
  const [organizer, attendee] = [calling, there].map((some) =>
    structuredActors(
      site,
      some.map(({ actor }) => actor),
    ),
  );
  const eventStatus = statuses[status];
  return {
    "@type": "Event",
    "@id": `${url}#event`,
    name: title,
    url,
    ...(purpose !== null && { description: purpose }),
    startDate: startOf(meeting),
    ...(eventStatus && { eventStatus: `https://schema.org/${eventStatus}` }),
    ...(mode && { eventAttendanceMode: `https://schema.org/${modes[mode]}` }),
    ...placeOf(meeting),
    ...(organizer?.length && { organizer }),
    ...(attendee?.length && { attendee }),
  };
}

/** The day, month or year; with the time if it is one by the clock there. Of several occasions no one day is the beginning. */
function startOf({ date, startTime, timeZone, severalOccasions }: ShownMeeting): string | undefined {
  const day = severalOccasions ? undefined : isoDate(date);
  return day && date.precision === "DAY" && startTime !== null && timeZone === null ? `${day}T${startTime}` : day;
}

function placeOf({ place, city }: ShownMeeting) {
  if (place === null && city === null) return {};
  return {
    location: { "@type": "Place" as const, name: place ?? city ?? "", ...(city !== null && { address: city }) },
  };
}
