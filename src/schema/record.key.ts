import { Field, ID } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { Arguments } from "../projection/declare/arguments";
import { recordOf } from "../projection/declare/record-type";
import { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { join, literal, raw, sql, type Sql } from "../projection/declare/sql";
import { successorOf, survivorByKey, survivorOf } from "../projection/declare/survivor";
import { badInput, shown } from "../values/errors";
import {
  aRecordOf,
  canBeMerged,
  isTracked,
  parseRecordId,
  trackedKinds,
  type RecordKind,
  type TrackedKind,
} from "../values/record-id";
import { isSlug } from "../values/slug";
import { declarationOf } from "./module";

/** What an argument names a record by: its id or its slug. */
export interface RecordKey {
  kind: RecordKind;
  uuid: string | null;
  slug: string | null;
}

/** An argument that names one record of a kind that has a slug. */
export const IdOrSlug = (description: string): PropertyDecorator =>
  Field(() => ID, { nullable: true, description: `${description} Its id or its slug.` });

/** How an argument for records of any kind names one by its slug, for descriptions. */
export const keysOfAnyKind =
  "Also the kind and the slug of an actor, a topic, a meeting or a commitment, as an id begins: `commitment_code-of-good-conduct`.";

/** The record that the argument names; if that was merged, the record that it was merged into. A slug that no record has finds nothing. */
export function idOf(scope: Scope, args: Arguments, name: string, kind: RecordKind): Sql {
  if (!hasSlug(kind)) return idAloneOf(scope, args, name, kind);
  const byId = survivorOf(
    scope,
    kind,
    args.as(name, "uuid", (value, argument) => keyIn(value, kind, argument).uuid),
  );
  // Postgres looks for a slug only if there is no uuid.
  const slug = args.as(name, "text", (value, argument) => keyIn(value, kind, argument).slug);
  return sql`coalesce(${byId}, ${withSlug(scope, kind, slug)})`;
}

/** The same of an argument beside which another one takes the slug. */
export const idAloneOf = (scope: Scope, args: Arguments, name: string, kind: RecordKind): Sql =>
  survivorOf(
    scope,
    kind,
    args.as(name, "uuid", (value, argument) => {
      const id = parseRecordId(String(value));
      if (id?.kind === kind) return id.uuid;
      throw badInput(argument, `${shown(value)} is not the id of ${aRecordOf(kind)}`);
    }),
  );

/** The same of each record of a list, as an array. */
export function idsOf(scope: Scope, args: Arguments, name: string, kind: TrackedKind): Sql {
  const each = raw(scope.alias());
  const part = (of: "uuid" | "slug"): Sql =>
    args.as(name, `${of === "uuid" ? of : "text"}[]`, (value, argument) =>
      [value].flat().map((key) => keyIn(key, kind, argument)[of]),
    );
  const id = sql`coalesce(${survivorOf(scope, kind, sql`${each}.uuid`)}, ${withSlug(scope, kind, sql`${each}.slug`)})`;
  return sql`array(select ${id} from unnest(${part("uuid")}, ${part("slug")}) as ${each}(uuid, slug))`;
}

/** The kinds of some keys of any kind. For each branch of a statement that nobody needs, Postgres makes a plan all the same. */
export class KindsGiven {
  readonly all: ReadonlySet<string>;
  /** Those of which a record is named by its slug. */
  readonly withSlugs: ReadonlySet<string>;
  readonly text: string;

  /** What is no key is refused elsewhere. */
  constructor(keys: readonly unknown[]) {
    const given = keys.flatMap((key) => prefixedKey(String(key)) ?? []);
    this.all = new Set(given.map(({ kind }) => kind));
    this.withSlugs = new Set(given.filter(({ slug }) => slug !== null).map(({ kind }) => kind));
    this.text = [this.all, this.withSlugs].map((kinds) => [...kinds].sort().join()).join(" ");
  }
}

/** The uuid that a key of any kind means, or of the kinds that are named by a slug; merges are not followed. */
export function uuidOfAnyKind(
  scope: Scope,
  { kind, uuid, slug }: Readonly<Record<keyof RecordKey, Sql>>,
  withSlugs?: ReadonlySet<string>,
): Sql {
  const branches = trackedKinds()
    .filter((each) => hasSlug(each) && (withSlugs?.has(each) ?? true))
    .map((each) => sql`when ${literal(each)} then ${withSlug(scope, each, slug)}`);
  return branches.length > 0 ? sql`coalesce(${uuid}, case ${kind} ${join(branches, " ")} end)` : uuid;
}

/** The same of an argument. */
export function anyIdOf(scope: Scope, args: Arguments, name: string): Sql {
  const part = (of: keyof RecordKey, type: string): Sql =>
    args.as(name, type, (value, argument) => keyOfAnyKind(value, argument)[of]);
  return uuidOfAnyKind(scope, { kind: part("kind", "text"), uuid: part("uuid", "uuid"), slug: part("slug", "text") });
}

/**
 * The uuids of the records of any kind in an argument, as an array, with those of the records into which they were merged.
 *
 * @throws for a record that is part of another one.
 */
export function wholesOf(scope: Scope, args: Arguments, name: string): Sql {
  const named = new Row(null, scope.alias());
  const successor = successorOf(scope, named.col("kind"), named.id);
  return sql`array(select distinct whole.id from ${wholesNamed(scope, args, name, named)},
      lateral (values (${named.id}), (${successor})) as whole(id) where whole.id is not null)`;
}

/**
 * The same, each with its place in the argument, its kind and its id, which is null if a slug names nothing: for a FROM clause.
 *
 * @throws for a record that is part of another one.
 */
export function wholesNamed(scope: Scope, args: Arguments, name: string, named: Row): Sql {
  const key = new Row(null, scope.alias());
  const part = (of: keyof RecordKey, type: string): Sql =>
    args.as(name, `${type}[]`, (value, argument) => [value].flat().map((each) => wholeKey(each, argument)[of]));
  const columns = { kind: key.col("kind"), uuid: key.col("uuid"), slug: key.col("slug") };
  return sql`unnest(${part("kind", "text")}, ${part("uuid", "uuid")}, ${part("slug", "text")}) with ordinality
      as ${raw(key.alias)}(kind, uuid, slug, place),
      lateral (select ${key.col("place")}, ${columns.kind}, ${uuidOfAnyKind(scope, columns)} as id) ${raw(named.alias)}`;
}

function wholeKey(value: unknown, argument: string): RecordKey {
  const key = keyOfAnyKind(value, argument);
  if (!isTracked(key.kind)) throw badInput(argument, `${shown(value)} is not the id of a record whose history is kept`);
  if (declarationOf(key.kind).part)
    throw badInput(argument, `${shown(value)} is a part of another record: give the id of that record`);
  return key;
}

/** @throws if the value is no id, and no kind with a slug behind it. */
export function keyOfAnyKind(value: unknown, argument: string): RecordKey {
  const key = prefixedKey(String(value));
  if (!key) throw badInput(argument, `${shown(value)} is not the id of a record`);
  return key;
}

function keyIn(value: unknown, kind: TrackedKind, argument: string): RecordKey {
  const text = String(value);
  // A uuid without its kind has the form of a slug, and is no slug that anybody means.
  const key = isSlug(text) && !isUuid(text) ? { kind, uuid: null, slug: text } : prefixedKey(text);
  if (key?.kind === kind) return key;
  throw badInput(argument, `${shown(value)} is not the id or the slug of ${aRecordOf(kind)}`);
}

/** An id, or a kind with a slug behind it. */
export function prefixedKey(text: string): RecordKey | null {
  const id = parseRecordId(text);
  if (id) return { ...id, slug: null };
  // A slug has no underscore, so the kind ends where the slug begins.
  const kind = trackedKinds().find((each) => text.startsWith(`${each}_`) && isSlug(text.slice(each.length + 1)));
  return kind && hasSlug(kind) ? { kind, uuid: null, slug: text.slice(kind.length + 1) } : null;
}

function hasSlug(kind: RecordKind): kind is TrackedKind {
  return isTracked(kind) && recordOf(declarationOf(kind).type).columns.has("slug");
}

/** The id of the record that has the slug, or of the one into which its last owner was merged. */
function withSlug(scope: Scope, kind: TrackedKind, slug: Sql): Sql {
  const row = scope.row(declarationOf(kind).type);
  const found = sql`(select ${row.id} from ${scope.from(row)} where ${row.col("slug")} = ${slug})`;
  return canBeMerged(kind) ? sql`coalesce(${found}, (${survivorByKey(scope, kind, ["slug"], slug)}))` : found;
}
