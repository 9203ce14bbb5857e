import type { GraphQLSchema } from "graphql";
import { createContext, use } from "react";
import { dayText, numberText } from "../language/dates";
import { dateText, namedText, whenText, type KnownDate } from "../language/partial.dates";
import type { Language, Words } from "../language/language";

/** What the operator says of the site. */
export interface Owner {
  /** The licence of the data; null if none is stated. */
  license: { name: string; url: string } | null;
  /** Who runs the site and answers for its ratings; null if nobody is named. */
  publisher: string | null;
}

/** The values of the request that the parts of a page use. */
export interface Site {
  language: Language;
  words: Words;
  /** The address below the language, in parts. */
  path: readonly string[];
  query: URLSearchParams;
  /** The beginning of full addresses; null if the server does not know it. */
  origin: string | null;
  /** The schema of the API, from which the reference is made. */
  schema: GraphQLSchema;
  owner: Owner;
  /** The names of places that the page has used so far. */
  anchors: Set<string>;
  /** The revision to read the record at; null for the latest. */
  revision: number | null;
}

export const SiteContext = createContext<Site | null>(null);

interface SiteTools extends Site {
  /** The address of a page in this language, at the same revision. */
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

/** The address of a page below its language; without a language, the address is for readers of all languages. */
export const placeOf = (language: Language | null, path: readonly string[]): string =>
  `/${[...(language === null ? [] : [language]), ...path.map(encodeURIComponent)].join("/")}`;

/** The revision that an address asks for. Revisions count from 1; any other value means none: the record is read as it is now. */
export function revisionIn(query: URLSearchParams): number | null {
  const text = query.get("rev");
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

export function addressOf(
  { language, revision }: Pick<Site, "language" | "revision">,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...query, ...(revision !== null && { rev: String(revision) }) }).toString();
  const place = path === "" ? `/${language}` : `/${language}/${path}`;
  return search === "" ? place : `${place}?${search}`;
}
