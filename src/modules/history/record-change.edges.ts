import { addEdge } from "../../projection/declare/catalog";
import { sql } from "../../projection/declare/sql";
import { connectionTo, edges, one, reference } from "../../schema/edges.type";
import { Tombstone } from "../../schema/tombstone";
import { Tracked } from "../../schema/tracked";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { changesOfOne, recordHistory } from "./record-change.list";
import { RecordChange } from "./record-change.type";

export const recordChangeEdges = edges(RecordChange, {
  record: reference(
    () => Tracked,
    (change) => change.col("kind"),
    (change) => change.id,
    "The record as it is now, or at the revision that is read; a `Tombstone` if it was retracted.",
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
