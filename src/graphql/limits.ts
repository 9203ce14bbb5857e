import type { GraphQLError } from "graphql";
import { expected } from "../values/errors";

/**
 * What one operation may ask for. For comparison: the trace of a pledge (schema/operations/01-trace.graphql) is 90 fields, 8 levels and
 * about 1,700 points; GraphiQL's introspection query is 240 fields, 15 levels and about 15,000 points.
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
  fields: 600,
  /** Items in pages inside pages: `first: 100` of `first: 100`. */
  pageProduct: 10_000,
  /** Points, of some 10 µs of Postgres each: two of the five seconds that a statement may take on a machine that is not busy. */
  cost: 200_000,
} as const;

export type Limit = keyof typeof limits;

/** The limits of a mutation: the same, except that it may have a change set of 5,000 operations. */
export const mutationLimits: Readonly<Record<Limit, number>> = {
  ...limits,
  /** Mutations run one after the other. */
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

/** The query asks for too much: which limit, how much that is, and what it would cost if that is known. */
export function tooComplex(
  measure: Limit,
  requested: number | null,
  cost: number | null,
  limit: number = limits[measure],
): GraphQLError {
  const asked = requested === null ? "more" : requested.toLocaleString("en");
  const most = limit.toLocaleString("en");
  const message = `The query asks for too much: ${asked} ${words[measure]}; at most ${most} are answered.`;
  return expected(message, { code: "QUERY_TOO_COMPLEX", measure, requested, limit, cost });
}
