import { Readable } from "node:stream";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { GraphQLArgument, GraphQLSchema } from "graphql";
import {
  calendarHead,
  calendarLists,
  type CalendarArguments,
  type CalendarEntry,
} from "../../../web/calendar/calendar";
import type { Language } from "../../../web/language/language";
import { licenseLinks } from "../../values/data.license";
import { askingFor, type AskApi } from "../ask.api";
import { argumentsIn } from "../files/arguments";
import { rowsOf } from "../files/rows";
import { publicOrigin } from "../site/public.address";
import { calendarEnd, calendarPart, type CalendarHead } from "./calendar.format";
import { languageIn, type FeedQuery } from "./feed.address";
import type { FeedOptions } from "./feeds.plugin";

const narrowing = new Set(["actor", "topic", "jurisdiction", "atRevision"]);

/** The arguments of `meetings` that `commitments` has as well. */
const argumentsOfCalendar = (schema: GraphQLSchema): readonly GraphQLArgument[] =>
  (schema.getQueryType()?.getFields()["meetings"]?.args ?? []).filter(({ name }) => narrowing.has(name));

/** `/feeds/calendar.ics`: meetings and deadlines for calendars, read page by page at one revision. It asks only the public API. */
export const calendar: FastifyPluginAsync<FeedOptions> = async (app, { schema, address, license }) => {
  const args = argumentsOfCalendar(schema);
  app.get<{ Querystring: FeedQuery }>("/feeds/calendar.ics", async (request, reply) => {
    const { language: wanted, ...query } = request.query;
    const language = languageIn(wanted);
    const given = argumentsIn(query, { name: "the calendar", args }) as CalendarArguments;
    const head = { ...calendarHead(language), origin: publicOrigin(address, request) ?? "" };
    const { revision, hash, entries } = await entriesOf(given, language, askingFor(app, request));
    reply.type("text/calendar; charset=utf-8").headers({
      "content-disposition": `inline; filename="followthrough.ics"`,
      "content-language": language,
      "cache-control": "no-cache",
      "x-revision": revision,
      ...(hash !== null && { "x-revision-hash": hash }),
      ...(license && { link: licenseLinks(license).join(", ") }),
    });
    return reply.send(isHead(request) ? undefined : Readable.from(written(head, entries), { objectMode: false }));
  });
};

const isHead = ({ method }: FastifyRequest): boolean => method === "HEAD";

/** The entries of all lists at the revision of the first page of the first one. @throws GraphQLError as the API answers a first page. */
async function entriesOf(given: CalendarArguments, language: Language, ask: AskApi) {
  const [first, second] = calendarLists;
  const meetings = await rowsOf(first, { ...given, language }, ask);
  const { revision, hash } = meetings;
  const deadlines = await rowsOf(second, { ...given, language, atRevision: revision }, ask);
  async function* entries(): AsyncGenerator<CalendarEntry[]> {
    for await (const rows of meetings.rows) yield rows.flatMap((row) => first.entryOf(row, language) ?? []);
    for await (const rows of deadlines.rows) yield rows.flatMap((row) => second.entryOf(row, language) ?? []);
  }
  return { revision, hash, entries: entries() };
}

async function* written(head: CalendarHead, pages: AsyncIterable<CalendarEntry[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const entries of pages) {
    yield calendarPart(head, entries, isFirst);
    isFirst = false;
  }
  yield calendarEnd;
}
