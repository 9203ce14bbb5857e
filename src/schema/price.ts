import { Extensions } from "type-graphql";
import { recordKinds, type RecordKind } from "../values/record-id";
import { words } from "./connection.type";

/** The values that a price may depend on: the arguments of the field, and the number of records. */
export interface PricedField {
  has: (argument: string) => boolean;
  /** The values of a list of enum values, or none. */
  values: (argument: string) => readonly unknown[];
  /** The given number, or the default. */
  number: (argument: string, otherwise: number) => number;
  /** Whether the answer selects this field. */
  selects: (field: string) => boolean;
  /** How many records of a kind there are, in steps of 1, 2 and 5: prices hold for a day, and longer if little is added. */
  rows: (kind: RecordKind) => number;
}

/**
 * What a field costs besides its answer, in points: one for each 10 µs that Postgres took for it when it was measured on 100,000
 * commitments (bench/README.md).
 */
export type Price = (asked: PricedField) => number;

/** The lengths of the lists in an answer, by type and field. */
export type Lengths = (asked: PricedField) => Readonly<Record<string, number>>;

/** Declares the price of a field that reads many rows for a few numbers. The answer has a price of its own, by its length. */
export const Costs = (price: Price, lengths?: Lengths): MethodDecorator & PropertyDecorator =>
  Extensions({ price, lengths });

interface Priced {
  price?: Price;
  lengths?: Lengths;
}

export const pricesOf = ({ extensions }: { extensions: object }): Priced => extensions;

/**
 * The kind of record in a connection: `source_article` of `SourceArticleConnection`. The price of searching it depends on the number of
 * these records.
 */
export function recordsListedBy(connection: string): RecordKind | undefined {
  const name = words(connection.replace(/Connection$/, "")).replaceAll(" ", "_");
  return recordKinds().find((kind) => kind === name);
}
