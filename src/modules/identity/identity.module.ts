import type { Module } from "../../schema/module";
import { duplicateEdges } from "./duplicate.edges";
import { DuplicateResolver } from "./duplicate.resolver";

/** Who may be the same as whom. */
export const identity: Module = {
  name: "identity",
  resolvers: [DuplicateResolver, duplicateEdges],
};
