import type { Module } from "../../schema/module";
import { changeSetEdges, operationEdges, reviewEdges } from "./change-set/change-set.edges";
import { ChangeSetResolver } from "./change-set/change-set.resolver";
import { contributionPayloads } from "./contribution/change-set.payloads";
import { ContributionResolver } from "./contribution/contribution.resolver";
import { Review } from "./decision/review.entity";

/** How contributors submit change sets, and how reviewers decide about them. */
export const review: Module = {
  name: "review",
  tables: [Review],
  resolvers: [
    changeSetEdges,
    operationEdges,
    reviewEdges,
    ChangeSetResolver,
    ContributionResolver,
    ...contributionPayloads,
  ],
};
