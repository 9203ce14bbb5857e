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
import { entityTag, isKnown } from "../entity.tag";
import { argumentsIn } from "../files/arguments";
import { rowsOf } from "../files/rows";
import { publicOrigin } from "../site/public.address";
import { calendarEnd, calendarPart, type CalendarHead } from "./calendar.format";
import { languageIn, type FeedQuery } from "./feed.address";
import type { FeedOptions } from "./feeds.plugin";

const narrowing = new Set(["actor", "topic", "jurisdiction", "atRevision"]);

/** The arguments of `meetings` that `commitments` has as well, and for each of the two lists its `where` under the name of the list. */
function argumentsOfCalendar(schema: GraphQLSchema): readonly GraphQLArgument[] {
  const argsOf = (list: string) => schema.getQueryType()?.getFields()[list]?.args ?? [];
  const own = ["meetings", "commitments"].flatMap((list) =>
    argsOf(list).flatMap((arg) => (arg.name === "where" ? { ...arg, name: list } : [])),
  );
  return [...argsOf("meetings").filter(({ name }) => narrowing.has(name)), ...own];
}

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
      vary: "authorization, host",
      "x-revision": revision,
      ...(hash !== null && { "x-revision-hash": hash }),
      ...(license && { link: licenseLinks(license).join(", ") }),
    });
    if (isHead(request)) return reply.send();
    const { whole, rest } = await begun(written(head, entries));
    if (rest) return reply.send(Readable.from(rest, { objectMode: false }));
    const tag = entityTag(whole);
    reply.header("etag", tag);
    return isKnown(tag, request) ? reply.code(304).send() : reply.send(whole);
  });
};

/** A longer calendar has no tag: it is sent while it is read, so that no more than a part of it is in memory. */
const longestTagged = 1_000_000;

/** A text as a whole, or, if it is long, what remains to be sent after what was read. */
async function begun(parts: AsyncGenerator<string>): Promise<{ whole: string; rest: AsyncIterable<string> | null }> {
  let whole = "";
  for (;;) {
    const next = await parts.next();
    if (next.done) return { whole, rest: null };
    whole += next.value;
    if (whole.length > longestTagged) return { whole, rest: goingOn(whole, parts) };
  }
}

async function* goingOn(read: string, parts: AsyncIterable<string>): AsyncGenerator<string> {
  yield read;
  yield* parts;
}

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
  if (isFirst) yield calendarPart(head, [], isFirst);
  yield calendarEnd;
}
