import { GraphQLError } from "graphql";

/**
 * What one operation may ask for, fragments spread and variables filled in. The trace of a pledge (schema/operations/01-trace.graphql)
 * costs about 1,600, goes 8 deep and selects about 80 fields; GraphiQL's introspection query goes 15 deep. All numbers are here.
 */
export const limits = {
  /** Words, names and signs of the document, counted before it is parsed. About 15 kB of text; keeps validation under 0.1 s. */
  tokens: 2000,
  /** Levels of fields. Each level of a connection takes two: the connection and its nodes. */
  depth: 15,
  /** Entry fields: each is a column of one statement. A dashboard of 30 counters fits. */
  rootFields: 50,
  /** Fields under another name. */
  aliases: 100,
  /** `@skip`, `@include` and the like. */
  directives: 50,
  /** Selected fields once every fragment is spread: how long the statement gets. */
  fields: 1000,
  /** Items in pages inside pages: `first: 100` of `first: 100`. */
  pageProduct: 10_000,
  /** Records and values of the longest possible answer (prices). Ten seconds of work for a server would be about ten times as much. */
  cost: 20_000,
} as const;

/** What the parts of an answer cost. */
export const prices = {
  /** A record or an item of a list. */
  record: 1,
  /** A list: Postgres looks for its items once for every record that has it. */
  list: 1,
  /** Exact counts read every matching row. */
  totalCount: 10,
  /** Any other value. */
  value: 0.1,
} as const;

/** How many items a list that takes no `first` is assumed to have. */
export const assumedListSize = 10;

/** Lists of introspection, as long as they are in this schema on average; types are counted. */
export const introspectionListSizes: Readonly<Record<string, number>> = {
  fields: 8,
  args: 3,
  inputFields: 3,
  enumValues: 2,
  interfaces: 1,
  possibleTypes: 1,
  directives: 6,
  locations: 4,
};

export type Limit = keyof typeof limits;

const words: Record<Limit, string> = {
  tokens: "tokens",
  depth: "levels of fields",
  rootFields: "entry fields",
  aliases: "aliases",
  directives: "directives",
  fields: "fields, fragments spread",
  pageProduct: "items in pages within pages",
  cost: "points of cost",
};

/** The query asks for too much: which limit, how much that is, and what it would cost where that is known. */
export function tooComplex(measure: Limit, requested: number | null, cost: number | null): GraphQLError {
  const asked = requested === null ? "more" : requested.toLocaleString("en");
  const most = limits[measure].toLocaleString("en");
  return new GraphQLError(`The query asks for too much: ${asked} ${words[measure]}; at most ${most} are answered.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", measure, requested, limit: limits[measure], cost },
  });
}
