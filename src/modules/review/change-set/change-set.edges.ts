import { names } from "../../../projection/declare/edge";
import { sql } from "../../../projection/declare/sql";
import { connectionTo, edges, many, one, reference } from "../../../schema/edges.type";
import { Tracked } from "../../../schema/tracked";
import { Contributor } from "../../accounts/contributor.entity";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { operationList } from "./operation.list";
import { Review } from "../decision/review.entity";
import { skippedList } from "./skipped.list";

export const changeSetEdges = edges(ChangeSet, {
  contributor: one(() => Contributor, names("contributorId"), { description: "Its author." }),
  reverts: one(() => ChangeSet, names("revertsId"), {
    description: "The change set that it reverts; null if it reverts none.",
    nullable: true,
  }),
  revertedBy: many(
    () => ChangeSet,
    (changeSet, by) => sql`${by.col("revertsId")} = ${changeSet.id} and ${by.col("status")} = 'APPLIED'`,
    {
      description: "The change sets that reverted it, oldest first. They may be reverted too.",
      order: (by) => sql`${by.col("revision")}`,
    },
  ),
  buildsOn: many(
    () => ChangeSet,
    (changeSet, below) =>
      sql`exists (select from ledger.builds_on b where b.change_set_id = ${changeSet.id} and b.version = ${changeSet.col("version")}
        and b.builds_on_id = ${below.id})`,
    {
      description:
        "The change sets of its author that waited when it was submitted, and whose records it names. It can be applied when these are, and falls with them.",
      order: (below) => sql`${below.col("createdAt")}, ${below.id}`,
    },
  ),
  builtOnBy: many(
    () => ChangeSet,
    (changeSet, above) =>
      sql`exists (select from ledger.builds_on b where b.builds_on_id = ${changeSet.id} and b.change_set_id = ${above.id}
        and b.version = ${above.col("version")})`,
    {
      description: "The change sets that name records of it, and can only be applied after it: see `buildsOn`.",
      order: (above) => sql`${above.col("createdAt")}, ${above.id}`,
    },
  ),
  operations: connectionTo(
    operationList,
    (changeSet, operation) =>
      sql`${operation.col("changeSetId")} = ${changeSet.id} and ${operation.col("version")} = ${changeSet.col("version")}`,
    "Its edits, in the order in which they are applied.",
  ),
  reviews: many(
    () => Review,
    (changeSet, review) => sql`${review.col("changeSetId")} = ${changeSet.id}`,
    {
      description: "What reviewers have decided about it, oldest first.",
      order: (review) => sql`${review.col("createdAt")}, ${review.id}`,
    },
  ),
});

export const operationEdges = edges(Operation, {
  changeSet: one(() => ChangeSet, names("changeSetId"), { description: "The change set that it is part of." }),
  record: reference(
    () => Tracked,
    (operation) => operation.col("recordKind"),
    (operation) => operation.col("recordId"),
    "The record that it made or changed; null until it is applied, and if it was declined.",
  ),
  skipped: connectionTo(
    skippedList,
    () => sql`true`,
    "The records that a revert with SKIP left as they were, because they had changed, other records depended on them, or a record " +
      "that they depend on was retracted. They are shown as they are now.",
  ),
});

export const reviewEdges = edges(Review, {
  changeSet: one(() => ChangeSet, names("changeSetId"), { description: "The change set that was reviewed." }),
  reviewer: one(() => Contributor, names("reviewerId"), { description: "The contributor who reviewed it." }),
});
