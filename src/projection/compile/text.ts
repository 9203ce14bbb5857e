import { join, literal, raw, sql, type Sql } from "../declare/sql";

/** A part of a JSON text: as it stands, or an expression of Postgres that gives it. */
export type Piece = string | Sql;

/**
 * Marks in the text of an answer. None of these characters can stand in JSON as it is, so no value of the record can be taken for one.
 * The first stands in the place of a value that the schema promises and that is not there.
 */
export const marks = { missing: "\u0001", hole: "\u0002", inside: "\u0003", end: "\u0004" } as const;

const missingAsText = JSON.stringify(marks.missing);

/** Whether a value is missing: the mark stands alone, or was written as a text. (A backslash is rare in JSON, a quotation mark is not.) */
export const isIncomplete = (text: string): boolean =>
  text.includes(marks.missing) || (text.includes(missingAsText.slice(1)) && text.includes(missingAsText));

/** Postgres functions take at most 100 arguments. */
const most = 100;

/**
 * The text of the pieces. `concat` is set up once for all of them, `||` once for each two. It leaves out nulls, so a piece that can be null
 * says itself what it is then.
 */
export function concat(pieces: readonly Piece[]): Sql {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  const [only, ...others] = merged.map((piece) => (typeof piece === "string" ? literal(piece) : piece));
  return only && others.length === 0 ? sql`(${only})::text` : concatenated([...(only ? [only] : []), ...others]);
}

function concatenated(expressions: readonly Sql[]): Sql {
  if (expressions.length <= most) return sql`concat(${join(expressions, ", ")})`;
  const groups = Array.from({ length: Math.ceil(expressions.length / most) }, (_, place) =>
    concatenated(expressions.slice(place * most, (place + 1) * most)),
  );
  return concatenated(groups);
}

/** The fields of an object, by their keys. */
export const objectPieces = (fields: readonly (readonly [key: string, value: readonly Piece[]])[]): Piece[] => [
  "{",
  ...fields.flatMap(([key, value], place) => [`${place > 0 ? "," : ""}"${key}":`, ...value]),
  "}",
];

/** The text, or what stands in its place if there is none. */
export const orInPlace = (text: Sql, nullable: boolean): Sql =>
  sql`coalesce(${text}, ${nullable ? raw("'null'") : literal(marks.missing)})`;
