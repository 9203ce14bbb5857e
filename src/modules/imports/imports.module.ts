import type { Module } from "../../schema/module";
import { batchMutations, batchPayloads } from "./batch/batch.resolver";
import { comparisonMutations, comparisonPayloads } from "./batch/comparison.resolver";
import { changeSetImport, importEdges } from "./import.edges";
import { Import } from "./import.entity";
import { importRedaction } from "./import.redaction";
import { importMutations, importPayloads, ImportResolver } from "./import.resolver";

/** Imports: the change sets that bring in the same files, as one thing to review and to revert. */
export const imports: Module = {
  name: "imports",
  tables: [Import],
  resolvers: [
    importEdges,
    changeSetImport,
    ImportResolver,
    importMutations,
    ...importPayloads,
    batchMutations,
    ...batchPayloads,
    comparisonMutations,
    ...comparisonPayloads,
    ...importRedaction,
  ],
};
