import type { Module } from "../../schema/module";
import { NodeResolver } from "./node.resolver";
import { SearchResolver } from "./search";

/** Any record, by its id or by words. */
export const lookup: Module = {
  name: "lookup",
  resolvers: [NodeResolver, SearchResolver],
};
