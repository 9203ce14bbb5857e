import { GraphQLError } from "graphql";

/**
 * What one operation may ask for. All numbers are here. For comparison: the trace of a pledge (schema/operations/01-trace.graphql) is
 * 90 fields, 8 levels and about 1,700 points; the heaviest of the examples is 30,000 points; GraphiQL's introspection
 * query is 240 fields, 15 levels and about 15,000 points.
 */
export const limits = {
  /** Words, names and signs of the document, counted as it is parsed. The trace has about 350. */
  tokens: 2000,
  /** Fragment definitions. Validation compares each with each. */
  fragments: 30,
  /** The same field written again and again in one place. Validation compares each with each. */
  repeats: 20,
  /** Levels of fields. A connection takes two: itself and its nodes. */
  depth: 15,
  /** Entry fields: each is a column of one statement. A dashboard of 30 counters fits. */
  rootFields: 50,
  /** Fields under another name. */
  aliases: 100,
  /** `@skip`, `@include` and the like. */
  directives: 50,
  /** Values in the variables, however nested: each is checked before anything runs. */
  variables: 10_000,
  /** Selected fields once every fragment is spread: how long the statement gets. */
  fields: 500,
  /** Items in pages inside pages: `first: 100` of `first: 100`. */
  pageProduct: 10_000,
  /** Records and values of the longest possible answer, at the prices below. */
  cost: 50_000,
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
  /** A value of introspection: graphql resolves these one by one. */
  introspected: 0.5,
} as const;

interface Aggregate {
  /** What it costs besides its answer. */
  price: number;
  /** How long lists of its answer are: as long as `first` says, where it takes that. */
  lists?: Readonly<Record<string, (first: number) => number>>;
  /** What `first` is where it is left out. */
  usual?: number;
}

const asAsked = (first: number): number => first;

/**
 * Entry fields that read many rows for a few numbers: most take less than half a second at 100,000 commitments, one after the other,
 * within the five seconds that a statement may take. At these prices ten of them fit in one operation, with their answers.
 */
export const aggregates: Readonly<Record<string, Aggregate>> = {
  commitmentStats: { price: 3000, usual: 100, lists: { "CommitmentStats.buckets": asAsked } },
  commitmentStatusSeries: { price: 3000, lists: { "CommitmentStatusSeries.points": () => 100 } },
  meetingStats: { price: 3000, usual: 100, lists: { "MeetingStats.buckets": asAsked } },
  actorScorecard: { price: 1500 },
  staleCommitments: { price: 3000 },
  meetingNetwork: {
    price: 3000,
    usual: 50,
    lists: { "MeetingNetwork.nodes": asAsked, "MeetingNetwork.links": (first) => (first * (first - 1)) / 2 },
  },
};

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

/** What one mutation may ask for: the same, but that it may bring a change set of 5,000 operations. */
export const mutationLimits: Readonly<Record<Limit, number>> = {
  ...limits,
  /** Mutations are carried out one after the other. */
  rootFields: 10,
  /** A change set of 5,000 operations, with about 60 values each and some to spare. */
  variables: 400_000,
};

const words: Record<Limit, string> = {
  tokens: "tokens",
  fragments: "fragments",
  repeats: "repetitions of one field",
  depth: "levels of fields",
  rootFields: "entry fields",
  aliases: "aliases",
  directives: "directives",
  variables: "values in variables",
  fields: "fields, fragments spread",
  pageProduct: "items in pages within pages",
  cost: "points of cost",
};

/** The query asks for too much: which limit, how much that is, and what it would cost where that is known. */
export function tooComplex(
  measure: Limit,
  requested: number | null,
  cost: number | null,
  limit: number = limits[measure],
): GraphQLError {
  const asked = requested === null ? "more" : requested.toLocaleString("en");
  const most = limit.toLocaleString("en");
  return new GraphQLError(`The query asks for too much: ${asked} ${words[measure]}; at most ${most} are answered.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", measure, requested, limit, cost },
  });
}
