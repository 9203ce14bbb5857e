import { Extensions } from "type-graphql";
import { recordKinds, type RecordKind } from "../values/record-id";
import { words } from "./connection.type";

/** What a price may depend on: the arguments of the field, and how much there is. */
export interface PricedField {
  has: (argument: string) => boolean;
  /** The values of a list of enum values, or none. */
  values: (argument: string) => readonly unknown[];
  /** A number that is given, or else what it is by default. */
  number: (argument: string, otherwise: number) => number;
  /** Whether this is selected of the answer. */
  selects: (field: string) => boolean;
  /** How many records of a kind there are, in steps of 1, 2 and 5: prices hold for a day, and longer if little is added. */
  rows: (kind: RecordKind) => number;
}

/**
 * What a field costs besides its answer, in points: one for each 10 µs that Postgres took for it when it was measured on 100,000
 * commitments (bench/README.md).
 */
export type Price = (asked: PricedField) => number;

/** How long lists of an answer are, by type and field. */
export type Lengths = (asked: PricedField) => Readonly<Record<string, number>>;

/** Stands before a field that reads many rows for a few numbers. Answers are paid for beside it, by their length. */
export const Costs = (price: Price, lengths?: Lengths): MethodDecorator & PropertyDecorator =>
  Extensions({ price, lengths });

interface Priced {
  price?: Price;
  lengths?: Lengths;
}

export const pricesOf = ({ extensions }: { extensions: object }): Priced => extensions;

/**
 * The kind of record of which a connection is a list: `SourceArticleConnection` of `source_article`. What it takes to look
 * through it follows from how many there are.
 */
export function recordsListedBy(connection: string): RecordKind | undefined {
  const name = words(connection.replace(/Connection$/, "")).replaceAll(" ", "_");
  return recordKinds().find((kind) => kind === name);
}
