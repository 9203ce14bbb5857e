import type { Module } from "../../schema/module";
import { accountPayloads } from "./account.payloads";
import { accountMutations, AccountResolver } from "./account.resolver";
import { contributorEdges, tokenEdges } from "./contributor.edges";
import { Contributor } from "./contributor.entity";
import { Token } from "./token.entity";
import { ViewerResolver } from "./viewer.resolver";

/** The contributors, their roles, and their tokens. */
export const accounts: Module = {
  name: "accounts",
  tables: [Contributor, Token],
  resolvers: [ViewerResolver, AccountResolver, accountMutations, ...accountPayloads, contributorEdges, tokenEdges],
};
