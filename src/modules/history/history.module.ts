import type { Module } from "../../schema/module";
import { changeSetChanges, recordChangeEdges, trackedHistory } from "./record-change.edges";
import { RecordChangeResolver } from "./record-change.resolver";
import { comparisonEdges } from "./record-comparison.type";

/** Every version of every record: the feed of changes, the history of a record, two revisions side by side. */
export const history: Module = {
  name: "history",
  resolvers: [trackedHistory, recordChangeEdges, changeSetChanges, comparisonEdges, RecordChangeResolver],
};
