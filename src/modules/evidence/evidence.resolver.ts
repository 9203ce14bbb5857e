import { entryFields, listOf } from "../../schema/entry.fields";
import { evidenceList } from "./evidence.list";

export const evidenceQueries = entryFields({
  evidence: listOf(evidenceList, "Every quote about any record, in the order in which they were recorded."),
});
