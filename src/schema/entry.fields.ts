import { Args, ArgsType, Field, ID, Query } from "type-graphql";
import type { Condition } from "../projection/declare/list";
import type { Class } from "../projection/declare/record-type";
import { sql } from "../projection/declare/sql";
import { capitalised } from "../values/letter-case";
import type { RecordKind } from "../values/record-id";
import { AsOfArgs } from "./as-of.args";
import { registerEntry } from "./entry.text";
import type { DeclaredList } from "./list.type";
import { makeClass, makeResolver } from "./made.class";
import { Reads, type Read } from "./read";
import { idAloneOf } from "./record.key";

/** An argument that names one record, and which record that is. */
export interface Key {
  argument: PropertyDecorator;
  condition: Condition;
}

const hasIdAlone =
  (kind: RecordKind): Condition =>
  (row, args, name, scope) =>
    sql`${row.id} = ${idAloneOf(scope, args, name, kind)}`;

export const idKey = (kind: RecordKind, noun: string = kind): Key => ({
  argument: Field(() => ID, { nullable: true, description: `The id of the ${noun}.` }),
  condition: hasIdAlone(kind),
});

/** The id of a record that has no other key. */
export const onlyId = (kind: RecordKind, noun: string): Readonly<Record<"id", Key>> => ({
  id: { argument: Field(() => ID, { description: `The id of the ${noun}.` }), condition: hasIdAlone(kind) },
});

export const textKey = (description: string, condition: Condition): Key => ({
  argument: Field(() => String, { nullable: true, description }),
  condition,
});

/** What an entry field is, once it has its name. */
type EntryField = (name: string) => Parameters<typeof makeResolver>[1][string];

/** One record, by one of the keys; null if there is none. */
export const oneRecord =
  (type: () => Class, description: string, keys: Readonly<Record<string, Key>>): EntryField =>
  (name) => {
    const taken = Object.entries(keys);
    const names = Object.fromEntries(taken.map(([key, { argument }]) => [key, argument]));
    const conditions = Object.fromEntries(taken.map(([key, { condition }]) => [key, condition]));
    registerEntry(name, { kind: "one", type, keys: conditions });
    const KeyArgs = makeClass(`${capitalised(name)}Key`, ArgsType(), names, AsOfArgs);
    return {
      decorate: Query(type as never, { nullable: true, description }),
      parameters: [Args(() => KeyArgs, { validate: false }), Reads()],
      resolve: (given: object, read: Read) => read.one(type(), conditions, given),
    };
  };

/** A page of a list. */
export const listOf =
  (list: DeclaredList, description: string): EntryField =>
  (name) => {
    registerEntry(name, { kind: "list", list });
    return {
      decorate: Query(() => list.connection, { description }),
      parameters: [Args(() => list.entryArgs, { validate: false }), Reads()],
      resolve: (given: object, read: Read) => read.list(list, given),
    };
  };

/** The fields by which a client enters the record, by their names. */
export const entryFields = (fields: Readonly<Record<string, EntryField>>): Class =>
  makeResolver(null, Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field(name)])));
