import type { ExchangedMeetingFragment, ExchangedSourceFragment, SourceKind } from "../../../web/graphql/graphql";
import { uriOf } from "../../values/uri";
import { countryOf, entity, entityId, secondOf, type Entity } from "./ftm.entity";
import { dateWithin } from "./known.date";
import { sourcesIn } from "./quoted.sources";

/** A meeting that took place, with those who were there. An office is no legal entity, so it is linked to the meeting in an entity of its own. */
export function meetingEntities(meeting: ExchangedMeetingFragment, origin: string): Entity[] {
  const there = meeting.participations.filter(({ attendance }) => attendance === "ATTENDED");
  const offices = there.filter(({ actor }) => actor.kind === "OFFICE");
  const named = there.filter(({ actor }) => actor.kind !== "OFFICE");
  const calling = named.filter(({ role }) => role === "HOST" || role === "CONVENER");
  const ids = (some: typeof there) => some.map(({ actor }) => entityId(actor.id));
  return [
    entity(meeting.id, "Event", {
      name: meeting.title,
      summary: meeting.purpose,
      date: dateWithin(meeting.date),
      location: [meeting.place, meeting.city].filter(Boolean).join(", "),
      country: countryOf(meeting.country),
      organizer: ids(calling),
      involved: ids(named.filter((each) => !calling.includes(each))),
      sourceUrl: `${origin}/meetings/${meeting.slug}`,
      proof: sourcesIn(meeting).map(({ id }) => entityId(id)),
      modifiedAt: secondOf(meeting.updatedAt),
    }),
    ...offices.map(({ id, actor, role }) =>
      entity(id, "UnknownLink", {
        subject: entityId(actor.id),
        object: entityId(meeting.id),
        role: role.toLowerCase(),
      }),
    ),
  ];
}

/** Each of these is a document. A DOCUMENT has pages; a DATASET has rows. */
const schemas: Readonly<Record<SourceKind, string>> = { ARTICLE: "Article", DOCUMENT: "Pages", DATASET: "Table" };

/** A document that is quoted, without its text, which the record does not have. */
export const sourceEntity = (source: ExchangedSourceFragment): Entity =>
  entity(source.id, schemas[source.kind], {
    title: source.title,
    author: [...source.authors, source.agency],
    publisher: source.publisher,
    publishedAt: dateWithin(source.publishedOn),
    sourceUrl: [source.url, source.archiveUrl].flatMap((url) => (url === null ? [] : uriOf(url))),
    ...(source.kind === "DATASET" && { rowCount: source.rowCount }),
  });
