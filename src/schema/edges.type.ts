import { Args, FieldResolver } from "type-graphql";
import type { Arguments } from "../projection/declare/arguments";
import { addEdge } from "../projection/declare/catalog";
import type { Class } from "../projection/declare/record-type";
import type { Edge, Join, ListJoin } from "../projection/declare/edge";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { sql, type Sql } from "../projection/declare/sql";
import type { DeclaredList } from "./list.type";
import { makeResolver } from "./made.class";

/** An edge and the field that shows it. */
export interface DeclaredEdge {
  edge: Edge;
  type: () => object;
  nullable: boolean;
  args?: Class;
  description: string;
}

/** At most one record. */
export const one = (to: () => Class, on: Join, field: { description: string; nullable?: boolean }): DeclaredEdge => ({
  edge: { kind: "one", to, on },
  type: to,
  nullable: field.nullable ?? false,
  description: field.description,
});

interface Bounded {
  description: string;
  order: (to: Row) => Sql;
  args?: Class;
  where?: (to: Row, args: Arguments, scope: Scope) => Sql;
  /** The rows, if they are not simply those of a table. */
  source?: (from: Row, scope: Scope) => Sql;
}

/** An object that is a part of its parent: the row of the parent has its fields. */
export const part = (type: () => Class, description: string): DeclaredEdge => ({
  edge: { kind: "part" },
  type,
  nullable: false,
  description,
});

/** A list that is made from columns of the parent's row by the sub-select, in the order of its column `place`. */
export const rowsOf = (
  to: () => Class,
  source: (from: Row, scope: Scope) => Sql,
  description: string,
): DeclaredEdge => ({
  edge: { kind: "many", to, source, on: () => sql`true`, order: (row) => row.col("place") },
  type: () => [to()],
  nullable: false,
  description,
});

/** A list whose length is bounded by its record: no connection. */
export const many = (to: () => Class, on: Join, { description, args, ...edge }: Bounded): DeclaredEdge => ({
  edge: { kind: "many", to, on, ...edge },
  type: () => [to()],
  nullable: false,
  description,
  ...(args && { args }),
});

/** A list that grows with the record: a connection with pages. `takes`: the arguments of the list that only `on` reads. */
export const connectionTo = (
  list: DeclaredList,
  on: ListJoin,
  description: string,
  takes: readonly string[] = [],
): DeclaredEdge => ({
  edge: { kind: "connection", list, on, takes },
  type: () => list.connection,
  nullable: false,
  args: list.args,
  description,
});

/** A record of any kind; as it stood at another revision, if one is given. */
export const reference = (
  type: () => object,
  recordKind: (from: Row) => Sql,
  recordId: (from: Row) => Sql,
  description: string,
  atRevision?: (from: Row) => Sql,
): DeclaredEdge => ({
  edge: { kind: "reference", recordKind, recordId, ...(atRevision && { atRevision }) },
  type,
  nullable: true,
  description,
});

/**
 * Declares edges of a type, in the module that knows both ends. Returns the class that shows them to type-graphql;
 * the values come from the projection.
 */
export function edges(from: Class, declared: Record<string, DeclaredEdge>): Class {
  for (const [name, { edge }] of Object.entries(declared)) addEdge(from, name, edge);
  const fields = Object.entries(declared).map(([name, { type, nullable, args, description }]) => {
    const decorate = FieldResolver(() => type() as never, { nullable, description });
    return [name, { decorate, parameters: args ? [Args(() => args as never)] : [] }] as const;
  });
  return makeResolver(() => from, Object.fromEntries(fields));
}
