import type { RecordKind } from "../values/record-id";

/**
 * An operation that costs more than this is heavy: `scanned` counts the rows that Postgres searches for it, `cost` the longest answer
 * that it can have. Heavy operations wait for each other.
 */
export const heavyFrom = { scanned: 500, cost: 5000 } as const;

interface ConditionPrice {
  of: RecordKind;
  points: number;
  /** What it asks is kept for the latest revision: only at an earlier one the records are read. */
  isKept?: true;
}

const conditions = (all: Readonly<Record<string, ConditionPrice>>) => all;

/** The prices of the parts of an answer, in points. A field that costs more than its answer declares that itself (schema/price.ts). */
export const prices = {
  /** A record or an item of a list. */
  record: 1,
  /** A list: Postgres searches its items once for every record that has the list. */
  list: 1,
  /** An exact count of the items that one record has, and a little for each record of that kind: one record may have many. */
  countOfOne: 10,
  countOfOnePerRow: 0.001,
  /** An exact count of a whole list, for each record of the kind that the list holds. */
  countPerRow: 0.05,
  /** Conditions on a whole list, for each record of the kind: Postgres searches until it has found enough. */
  filterPerRow: 0.03,
  /** Each search costs this in addition: it finds what begins with the words, and what is close to them. */
  search: 200,
  searchPerRow: 0.2,
  mostForSearch: 50_000,
  /** To look for near copies of a text, for each text: 11 seconds for 100,000 (the condition `nearCopiesElsewhere`). */
  copiesPerRow: 11,
  /**
   * Conditions on other records than those of the list, for each record that they read: at an earlier revision (those of the latest are kept) 77,000
   * commitments that one of 760,000 quotes contradicted took 0.4 seconds, 40,000 latest judgements 0.6; at any, whoever was in 20,000 meetings 0.3, a count of 40,000 meetings by
   * conditions on who was in them 0.1 to 0.5 (a page 0.1), the articles of 1,500,000 quotes 0.2 to 0.6. A list of one record pays nothing for them.
   */
  conditionsPerRow: conditions({
    contradicted: { of: "evidence", points: 0.04, isKept: true },
    latestAssessment: { of: "assessment", points: 1.5, isKept: true },
    anyAssessment: { of: "assessment", points: 1.5 },
    withOfficeHolder: { of: "meeting", points: 1.5 },
    withUnaffiliatedPerson: { of: "meeting", points: 1.5 },
    involving: { of: "participation", points: 0.1 },
    quotedAbout: { of: "evidence", points: 0.03 },
  }),
  /** The factor for an earlier revision: each table is then two tables, the current rows and the earlier ones. */
  asOf: 1.5,
  /** Any other value. */
  value: 0.1,
  /** A value of introspection: the graphql library resolves these one by one. */
  introspected: 0.5,
} as const;

/** How many items a list that takes no `first` is assumed to have. */
export const assumedListSize = 10;

/** How long the lists of introspection are in this schema on average. The list of all types is counted exactly. */
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
