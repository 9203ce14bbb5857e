import type { Module } from "../../schema/module";
import { changeSetChanges, recordChangeEdges, trackedHistory } from "./record-change.edges";
import { RecordChangeResolver } from "./record-change.resolver";
import { wrongNotes } from "./noted-changes.check";
import { ChangedRevisionResolver } from "./changed-revision.resolver";
import { changedRevisionEdges } from "./changed-revision.type";
import { comparisonEdges } from "./record-comparison.type";

/** All versions of all records: the feed of changes, the history of one record, and the comparison of two revisions. */
export const history: Module = {
  name: "history",
  checks: [wrongNotes],
  resolvers: [
    trackedHistory,
    recordChangeEdges,
    changeSetChanges,
    comparisonEdges,
    RecordChangeResolver,
    changedRevisionEdges,
    ChangedRevisionResolver,
  ],
};
