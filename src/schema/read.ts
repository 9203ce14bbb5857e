import { createParameterDecorator } from "type-graphql";
import { getNamedType, type GraphQLNamedType, type GraphQLResolveInfo } from "graphql";
import { badInput, shown } from "../values/errors";
import { Arguments } from "../projection/declare/arguments";
import { recordOf, type Class } from "../projection/declare/record-type";
import { Compiler } from "../projection/compile/compiler";
import { connection } from "../projection/compile/connection";
import type { Condition, List } from "../projection/declare/list";
import { PageAnswer } from "../projection/answer/page-answer";
import { planFor } from "../projection/compile/plan";
import type { Reader, Statements } from "../projection/answer/reader";
import { Row } from "../projection/declare/row";
import { dayOf, Scope } from "../projection/declare/scope";
import { raw, sql, type Parameter, type Sql } from "../projection/declare/sql";
import { keyOfAnyKind, KindsGiven, uuidOfAnyKind, type RecordKey } from "./record.key";

/** Reads one entry field: takes its arguments and gives the projected answer. */
export class Read {
  private readonly type: GraphQLNamedType;

  constructor(
    private readonly reader: Reader,
    private readonly info: GraphQLResolveInfo,
  ) {
    this.type = getNamedType(info.returnType);
  }

  /** The same read in an open transaction. */
  through(statements: Statements): Read {
    return new Read(this.reader.through(statements), this.info);
  }

  /** The record that the one given key names, or null. */
  one<T extends Class>(type: T, keys: Record<string, Condition>, args: object): Promise<InstanceType<T> | null> {
    return this.run(args, (compiler, given) => {
      const row = compiler.scope.row(recordOf(type));
      const condition = keyGiven(keys, row, given, compiler.scope);
      const object = compiler.object(this.type, this.info.fieldNodes, row);
      return sql`select ${object} from ${compiler.scope.from(row)} where ${condition}`;
    }) as Promise<InstanceType<T> | null>;
  }

  /** The one row of a sub-select, whose columns are named as the fields of the type; null if it has none. */
  row(source: (scope: Scope, given: Arguments) => Sql, args: object): Promise<unknown> {
    return this.run(args, (compiler, given) => {
      const row = new Row(null, compiler.scope.alias(), given);
      const object = compiler.object(this.type, this.info.fieldNodes, row);
      return sql`select ${object} from (${source(compiler.scope, given)}) ${raw(row.alias)}`;
    });
  }

  /** A page of a list. */
  async list(list: List, args: object): Promise<PageAnswer> {
    const page = await this.run(
      args,
      (compiler, given) => sql`select ${connection(compiler, list, this.type, this.info.fieldNodes, given, null)}`,
    );
    return PageAnswer.of(page, args as Record<string, unknown>) as PageAnswer;
  }

  /** Records of any kind, in the order of their ids; null for an id that names nothing. */
  references<Argument extends "id" | "ids">(
    argument: Argument,
    args: Readonly<Record<Argument, string | readonly string[]>>,
  ): Promise<unknown[]> {
    const kinds = new KindsGiven([args[argument]].flat());
    const compile = (compiler: Compiler, given: Arguments): Sql => {
      const row = new Row(null, compiler.scope.alias());
      const edge = {
        kind: "reference",
        recordKind: () => row.col("kind"),
        recordId: () => row.id,
        kinds: kinds.all,
      } as const;
      const object = compiler.reference(edge, this.type, this.info.fieldNodes, row);
      const named = new Row(null, compiler.scope.alias());
      const key = { kind: named.col("kind"), uuid: named.col("uuid"), slug: named.col("slug") };
      return sql`select coalesce(json_agg(${object} order by ${row.col("place")}), '[]'::json)
        from (select kind, ${uuidOfAnyKind(compiler.scope, key, kinds.withSlugs)} as id, place
          from ${keysGiven(given, argument)} as ${raw(named.alias)}(kind, uuid, slug, place)
        ) ${raw(row.alias)}`;
    };
    return this.run(args, compile, kinds.text) as Promise<unknown[]>;
  }

  /** Records by their public ids, for a field that is no entry field; at the head, or as they stood at a revision. */
  async records(ids: readonly string[], atRevision?: number | null): Promise<unknown[]> {
    // Without ids nothing is read, and the answer has the revision of the other fields.
    if (ids.length === 0) return [];
    const pinned = atRevision ? { atRevision } : {};
    const [id] = ids;
    return id !== undefined && ids.length === 1
      ? this.references("id", { id, ...pinned })
      : this.references("ids", { ids, ...pinned });
  }

  /** One record by its public id, for a field that is no entry field. */
  async record(id: string | null, atRevision?: number | null): Promise<unknown> {
    if (id === null) return null;
    const [found] = await this.records([id], atRevision);
    return found ?? null;
  }

  /** `further` is what the compilation depends on besides the shape of the request. */
  private run(args: object, compile: (compiler: Compiler, given: Arguments) => Sql, further = ""): Promise<unknown> {
    const { info } = this;
    const given = new Arguments(info.fieldName, 0, args as Record<string, unknown>);
    const plan = planFor(info, { given: args as Record<string, unknown>, further }, () => {
      const compiler = new Compiler(info, scopeOf(given));
      return { expression: compile(compiler, given), revision: compiler.scope.revision, fields: compiler.fields };
    });
    return this.reader.read(plan, args as Record<string, unknown>, info);
  }
}

/**
 * The keys that are given, as rows of kind, uuid, slug and place. For one alone there is no `unnest`: Postgres takes that for ten rows as long as
 * it does not know them, and for their sake makes the plan of a prepared statement anew each time.
 */
function keysGiven(given: Arguments, argument: "id" | "ids"): Sql {
  const part = (name: keyof RecordKey): Sql => {
    const type = name === "uuid" ? "uuid" : "text";
    if (argument === "id") return given.as(argument, type, (value, full) => keyOfAnyKind(value, full)[name]);
    return given.as(argument, `${type}[]`, (value, full) => [value].flat().map((key) => keyOfAnyKind(key, full)[name]));
  };
  const [kind, uuid, slug] = [part("kind"), part("uuid"), part("slug")];
  return argument === "id"
    ? sql`(values (${kind}, ${uuid}, ${slug}, 1))`
    : sql`unnest(${kind}, ${uuid}, ${slug}) with ordinality`;
}

/** The condition of the one key that is given. */
export function keyGiven(keys: Readonly<Record<string, Condition>>, row: Row, given: Arguments, scope: Scope): Sql {
  const [name, ...others] = Object.keys(keys).filter((key) => given.has(key));
  if (!name || others.length > 0) throw badInput(given.field, `give exactly one of ${Object.keys(keys).join(", ")}`);
  return (keys[name] as Condition)(row, given, name, scope);
}

/** The revision and day to read at: the head, or those that the as-of arguments ask for. */
export function scopeOf(given: Arguments): Scope {
  const asOf = given.as("asOf", "timestamptz", given.has("atRevision") ? undefined : past);
  const day = given.has("asOf") ? sql`((${asOf}) at time zone 'UTC')::date` : sql`${today}::date`;
  if (given.has("atRevision")) {
    const revision = given.as("atRevision", "bigint", notNegative);
    return new Scope(revision, given.has("asOf") ? day : dayOf(revision));
  }
  const last = sql`coalesce((select revision from change_set where applied_at <= ${asOf} order by applied_at desc limit 1), 0)`;
  return new Scope(given.has("asOf") ? last : null, day);
}

/** Refuses an instant in the future: its answer would change until then. */
function past(value: unknown, argument: string): unknown {
  if (typeof value === "string" && Date.parse(value) > Date.now())
    throw badInput(argument, `${shown(value)} is in the future: give a time that has passed`);
  return value;
}

function notNegative(value: unknown, argument: string): unknown {
  if (Number(value) < 0) throw badInput(argument, `${shown(value)} is not a revision: revisions count from 1`);
  return value;
}

const today: Parameter = { read: (request) => request.today };

/** Gives a resolver the read of its own field. */
export const Reads = (): ParameterDecorator =>
  createParameterDecorator<{ reader: Reader }>(
    ({ context, info }) => new Read(context.reader, info),
  ) as ParameterDecorator;
