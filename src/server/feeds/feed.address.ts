import type { GraphQLArgument, GraphQLSchema } from "graphql";
import { isLanguage, type Language } from "../../../web/language/language";
import type { FeedArguments } from "../../../web/feed/feed";
import { keyOfAnyKind } from "../../schema/record.key";
import { badInput } from "../../values/errors";
import { argumentsIn } from "../files/arguments";

export type FeedQuery = Readonly<Record<string, string | string[] | undefined>>;

/** What an address of a feed asks for. */
export interface Asked {
  args: FeedArguments;
  language: Language;
  /** Whether it is a page of the archive; otherwise it is the feed that readers subscribe to. */
  archived: boolean;
}

export const pageSize = 50;
const paging = new Set(["first", "last", "after", "before"]);

/** The arguments of `changes` that narrow it down. */
export const argumentsOfFeed = (schema: GraphQLSchema): readonly GraphQLArgument[] =>
  (schema.getQueryType()?.getFields()["changes"]?.args ?? []).filter(({ name }) => !paging.has(name));

/** @throws GraphQLError BAD_USER_INPUT that names the parameter. */
export function askedIn({ language, before, after, ...query }: FeedQuery, args: readonly GraphQLArgument[]): Asked {
  const given = argumentsIn(query, { name: "changes", args }) as FeedArguments;
  // The question asks for its name as well, so an error of the API could be about that.
  for (const each of [given.about ?? []].flat()) keyOfAnyKind(each, "about");
  const [older, newer] = [single("before", before), single("after", after)];
  if (older !== null && newer !== null) throw badInput("before", "give either before or after, not both");
  const page = newer === null ? { last: pageSize, before: older } : { first: pageSize, after: newer };
  return { args: { ...given, ...page }, language: languageIn(language), archived: older !== null || newer !== null };
}

export function languageIn(value: string | string[] | undefined): Language {
  const language = single("language", value) ?? "en";
  if (isLanguage(language)) return language;
  throw badInput("language", "write en or fr: the words of a feed are in these languages");
}

function single(name: string, value: string | string[] | undefined): string | null {
  if (Array.isArray(value)) throw badInput(name, "is there more than once, and takes one value");
  return value === undefined || value === "" ? null : value;
}

/** The addresses of a feed: of itself, of the page that readers subscribe to, and of the pages of its archive beside it. */
export interface FeedAddresses {
  self: string;
  current: string;
  older: string | null;
  newer: string | null;
}

export function addressesOf(
  path: string,
  query: FeedQuery,
  { newer, older }: { newer: string | null; older: string | null },
): FeedAddresses {
  const { before, after, ...narrowing } = query;
  const at = (more: FeedQuery) => `${path}${queryText({ ...narrowing, ...more })}`;
  return {
    self: at({ before, after }),
    current: at({}),
    older: older === null ? null : at({ before: older }),
    newer: newer === null ? null : at({ after: newer }),
  };
}

function queryText(query: FeedQuery): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const each of [value ?? []].flat()) pairs.append(name, each);
  return pairs.size === 0 ? "" : `?${pairs.toString()}`;
}
