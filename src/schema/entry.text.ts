import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import { Arguments } from "../projection/declare/arguments";
import type { Condition, List } from "../projection/declare/list";
import { recordOf, type Class } from "../projection/declare/record-type";
import { sql, type Sql } from "../projection/declare/sql";
import type { Selections } from "../projection/compile/selection";
import { concat } from "../projection/compile/text";
import { TextCompiler, type Hole } from "../projection/compile/text.compiler";
import { connectionPieces } from "../projection/compile/text.connection";
import type { FieldArguments } from "../projection/compile/compiler";
import { keyGiven, scopeOf } from "./read";

/** An entry field that does nothing but read: its resolver passes on its arguments as they are. */
type PlainEntry =
  { kind: "one"; type: () => Class; keys: Readonly<Record<string, Condition>> } | { kind: "list"; list: List };

const plain = new Map<string, PlainEntry>();

export const registerEntry = (name: string, entry: PlainEntry): void => void plain.set(name, entry);

interface EntryInText {
  /** The text of its value, or null. */
  expression: Sql;
  revision: Sql | null;
  fields: readonly FieldArguments[];
  holes: readonly Hole[];
}

/**
 * Compiles an entry field to the text of its value; null if the field is no plain one.
 *
 * @throws an error of the arguments, or NotProjected.
 */
export function entryInText(
  selections: Selections,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  args: Record<string, unknown>,
  mostInPage?: number,
): EntryInText | null {
  const entry = plain.get(field.name);
  if (!entry) return null;
  const given = new Arguments(field.name, 0, args, [], mostInPage);
  const compiler = new TextCompiler(selections, scopeOf(given));
  const type = getNamedType(field.type) as GraphQLObjectType;
  const expression =
    entry.kind === "one"
      ? oneInText(compiler, entry, { type, nodes }, given)
      : sql`select ${concat(connectionPieces(compiler, entry.list, { type, nodes }, given, null))}`;
  return { expression, revision: compiler.scope.revision, ...compiler.compiled };
}

function oneInText(
  compiler: TextCompiler,
  { type: of, keys }: Extract<PlainEntry, { kind: "one" }>,
  { type, nodes }: { type: GraphQLObjectType; nodes: readonly FieldNode[] },
  given: Arguments,
): Sql {
  const row = compiler.scope.row(recordOf(of()));
  const condition = keyGiven(keys, row, given, compiler.scope);
  return sql`select ${concat(compiler.object(type, nodes, row))} from ${compiler.scope.from(row)} where ${condition}`;
}
