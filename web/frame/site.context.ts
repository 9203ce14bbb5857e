import type { GraphQLSchema } from "graphql";
import { createContext, use } from "react";
import { dayText, numberText } from "../language/dates";
import { dateText, namedText, whenText, type KnownDate } from "../language/partial.dates";
import type { Language, Words } from "../language/language";

/** What every part of a page may need to know about the request. */
export interface Site {
  language: Language;
  words: Words;
  /** The address below the language, in parts. */
  path: readonly string[];
  query: URLSearchParams;
  /** What its addresses begin with where they are written out in full; null where the server does not know. */
  origin: string | null;
  /** What the API has: the reference is written from it. */
  schema: GraphQLSchema;
  /** The names of places that the page has given so far. */
  anchors: Set<string>;
  /** The revision to read the record at; null for the latest. */
  revision: number | null;
}

export const SiteContext = createContext<Site | null>(null);

interface SiteTools extends Site {
  /** The address of a page in this language, at the revision that is read. */
  to: (path: string, query?: Readonly<Record<string, string>>) => string;
  date: (date: KnownDate) => string;
  /** The same as a noun of a sentence: `the second quarter of 2016`. */
  named: (date: KnownDate) => string;
  /** The same after a verb: `on 20 February 2015`. */
  when: (date: KnownDate) => string;
  day: (instant: string) => string;
  number: (value: number) => string;
}

export function useSite(): SiteTools {
  const site = use(SiteContext);
  if (!site) throw new Error("a part of a page stands outside of the site");
  const { language } = site;
  return {
    ...site,
    to: (path, query = {}) => addressOf(site, path, query),
    date: (date) => dateText(date, language),
    named: (date) => namedText(date, language),
    when: (date) => whenText(date, language),
    day: (instant) => dayText(instant, language),
    number: (value) => numberText(value, language),
  };
}

/** Where a page lies: below its language; without one, the address is for readers of any. */
export const placeOf = (language: Language | null, path: readonly string[]): string =>
  `/${[...(language === null ? [] : [language]), ...path.map(encodeURIComponent)].join("/")}`;

export function addressOf(
  { language, revision }: Pick<Site, "language" | "revision">,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...query, ...(revision !== null && { rev: String(revision) }) }).toString();
  const place = path === "" ? `/${language}` : `/${language}/${path}`;
  return search === "" ? place : `${place}?${search}`;
}
