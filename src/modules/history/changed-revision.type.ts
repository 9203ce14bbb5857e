import { Field, Int, ObjectType } from "type-graphql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { sql, type Sql } from "../../projection/declare/sql";
import { DateTimeScalar } from "../../values/scalars";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { changesAskedFor } from "./record-change.list";

@ObjectType({
  description:
    "A revision with changes that a subscriber asked for. Everything below it is read as it stood at this revision, so it says the same whenever it is sent.",
})
export class ChangedRevision {
  @Field(() => Int, { description: "The revision. To go on after it, give it as `afterRevision`." })
  revision!: number;

  @Field(() => DateTimeScalar, { description: "When it was applied." })
  appliedAt!: string;
}

export const changedRevisionEdges = edges(ChangedRevision, {
  changeSet: one(
    () => ChangeSet,
    (changed, changeSet) => sql`${changeSet.col("revision")} = ${changed.col("revision")}`,
    { description: "The change set that made it. It says who made it, and why." },
  ),
  changes: connectionTo(
    changesAskedFor,
    () => sql`true`,
    "Its changes that pass the filter, one for each record; at least one. A change set may have thousands: the others are read with the query `changes`, with the " +
      "same filter, this revision as `atRevision`, the one before it as `afterRevision`, and `pageInfo.endCursor` as `after`.",
  ),
});

/** The columns of the row of a revision. */
export const changedRevision = (revision: Sql): Sql =>
  sql`select revision, applied_at as "appliedAt" from change_set where revision = ${revision}`;
