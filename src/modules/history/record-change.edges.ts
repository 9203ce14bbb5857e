import { addEdge } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one, reference } from "../../schema/edges.type";
import { Tombstone } from "../../schema/tombstone";
import { Tracked } from "../../schema/tracked";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { changesOfOne, recordHistory } from "./record-change.list";
import { RecordChange } from "./record-change.type";

/** The id of the whole of which a record was a part when it changed (migration 0138). */
const wholeOf = (change: Row): Sql =>
  sql`nullif(ledger.whole_of(${change.col("revision")}, ${change.col("kind")}, ${change.id}), ${change.id})`;

/** Its kind, as the ledger noted it when the whole was recorded. */
const kindOfWhole = (change: Row): Sql =>
  sql`(select noted.kind from (select ${wholeOf(change)} as id offset 0) whole
    join ledger.change noted on noted.whole_id = whole.id and noted.record_id = whole.id order by noted.revision limit 1)`;

export const recordChangeEdges = edges(RecordChange, {
  record: reference(
    () => Tracked,
    (change) => change.col("kind"),
    (change) => change.id,
    "The record as it is now, or at the revision that is read; a `Tombstone` if it was retracted.",
  ),
  partOf: reference(
    () => Tracked,
    kindOfWhole,
    wholeOf,
    "The record of which the changed record is a part, also as a part of a part: of a quote on a milestone, the commitment. A `Tombstone` if that was " +
      "retracted. Null if the changed record is no part of another one.",
  ),
  changeSet: one(
    () => ChangeSet,
    (change, changeSet) => sql`${changeSet.col("revision")} = ${change.col("revision")}`,
    {
      description: "The change set that made the change. It says who made it, and why.",
    },
  ),
});

const history = connectionTo(
  recordHistory,
  (record, change) => sql`${change.id} = ${record.id}`,
  "All changes of the record itself, newest first, field by field. No change is ever lost. Its parts are records of their own: its quotes, and " +
    "follow-ups, judgements and the like of a commitment, participations of a meeting. Each has its own `history`, and their changes stand in " +
    "the feed `changes` and in `ChangeSet.changes`. `changeSets(touching:)` with the id of a part finds what corrected the part.",
);

export const trackedHistory = edges(Tracked, { history });

// A tombstone has a public id, which ends with the uuid of the record.
addEdge(Tombstone, "history", {
  kind: "connection",
  list: recordHistory,
  on: (tombstone, change) => sql`${change.id} = right(${tombstone.id}, 36)::uuid`,
});

export const changeSetChanges = edges(ChangeSet, {
  changes: connectionTo(
    changesOfOne,
    (changeSet, change) => sql`${change.col("revision")} = ${changeSet.col("revision")}`,
    "Its changes, one for each record; none until it is applied.",
  ),
});
