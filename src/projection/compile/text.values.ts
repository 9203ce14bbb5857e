import {
  getNullableType,
  isEnumType,
  isLeafType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from "graphql";
import { sql, type Sql } from "../declare/sql";
import { orInPlace, type Piece } from "./text";

/** How the values of a type are written. */
interface Form {
  /** Between quotes, and nothing in it can need to be escaped. */
  quoted?: true;
  text: (value: Sql) => Sql;
}

const escaped: Form = { text: (value) => sql`to_json((${value})::text)` };
const plain: Form = { text: (value) => sql`(${value})::text` };
const quoted: Form = { quoted: true, text: (value) => sql`(${value})::text` };
const instant: Form = { text: (value) => sql`replace(to_json((${value})::timestamptz)::text, '+00:00"', 'Z"')` };

/** A number with a fraction is not among them: Postgres and JavaScript write some of those in different ways. */
const forms: Readonly<Record<string, Form>> = {
  ...{ String: escaped, ID: escaped, Boolean: plain, Int: plain, Days: plain },
  ...{ Date: quoted, DateTime: instant },
};

/** Null if Postgres does not write the values of the type as the schema does. */
function formOf(type: GraphQLLeafType): Form | null {
  if (!isEnumType(type)) return forms[type.name] ?? null;
  return type.getValues().every(({ name, value }) => name === value) ? quoted : null;
}

/** A value as JSON text; null if its type is none of those that Postgres writes. */
export function leafPieces(declared: GraphQLOutputType, value: Sql): Piece[] | null {
  const type = getNullableType(declared);
  const form = isLeafType(type) ? formOf(type) : null;
  if (!form) return null;
  const text = form.text(value);
  if (form === escaped && isNonNullType(declared)) return [form.text(orInPlace(sql`(${value})::text`, false))];
  if (!form.quoted) return [orInPlace(text, !isNonNullType(declared))];
  if (isNonNullType(declared)) return ['"', orInPlace(text, false), '"'];
  return [orInPlace(sql`'"' || ${text} || '"'`, true)];
}
