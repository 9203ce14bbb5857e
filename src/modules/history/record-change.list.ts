import { Field, Int } from "type-graphql";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { declareList, Filter, type DeclaredList } from "../../schema/list.type";
import type { Condition, List } from "../../projection/declare/list";
import { allChanges, changesOf, isChange } from "./record-change.source";
import { RecordChange } from "./record-change.type";
import { trackedType, type TrackedType } from "./tracked.types";

@Filter()
class ChangeFilter {
  @Field(() => [trackedType()], { nullable: true, description: "Only changes of records of these kinds." })
  types?: TrackedType[];
}

@Filter()
class FeedFilter extends ChangeFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      "Only changes that were applied after this revision; if left out, all changes, from the first revision on.",
  })
  afterRevision?: number;
}

const ofTypes: Condition = (change, args, name) =>
  sql`upper(${change.col("kind")}) = any(${args.as(name, "text[]", (value) => [value].flat())})`;

const afterRevision: Condition = (change, args, name) => sql`${change.col("revision")} > ${args.as(name, "bigint")}`;

/** At a revision, later changes are not shown. */
const upToRevision = (change: Row, { revision }: Scope): Sql =>
  revision ? sql`${isChange(change)} and ${change.col("revision")} <= ${revision}` : isChange(change);

const changes = {
  name: "RecordChange",
  to: () => RecordChange,
  where: null,
  conditions: {},
  orders: {
    REVISION: { by: (change: Row) => change.col("revision"), type: "bigint", description: "By revision." },
  },
  defaultOrder: { field: "REVISION", direction: "ASC" },
  always: upToRevision,
  source: ((_, __, scope) => allChanges(scope)) satisfies List["source"],
} as const;

/** The changes of all records, in the order in which they were made. */
export const changeFeed: DeclaredList = declareList({
  ...changes,
  filter: FeedFilter,
  conditions: { types: ofTypes, afterRevision },
});

/** The changes that one change set made. */
export const changesOfOne: DeclaredList = declareList({
  ...changes,
  filter: ChangeFilter,
  conditions: { types: ofTypes },
});

/** The changes of one record, newest first. A record that was retracted or merged can be of any kind. */
export const recordHistory: DeclaredList = declareList({
  ...changes,
  defaultOrder: { field: "REVISION", direction: "DESC" },
  source: (record, _, scope) =>
    record?.type ? changesOf([record.type.kind as TrackedKind], scope) : allChanges(scope),
});
