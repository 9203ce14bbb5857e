import { GraphQLJSON } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { raw, sql, type Parameter, type Sql } from "../../../projection/declare/sql";
import { visibleWhen, type Scope } from "../../../projection/declare/scope";
import type { TrackedKind } from "../../../values/record-id";
import { compute } from "../../../projection/declare/catalog";
import {
  ReferenceTo,
  StoredChoice,
  StoredFlag,
  StoredInstant,
  StoredText,
  StoredWholeNumber,
} from "../../../schema/entity.fields";
import { describedEnum } from "../../../schema/enum.type";
import { Node } from "../../../schema/tracked";
import { OnExisting } from "./on.existing";

export const ChangeSetStatus = describedEnum("ChangeSetStatus", "Where a change set stands.", {
  PROPOSED: "It waits for a review, or, if changes were requested, for its author.",
  APPLIED: "It is part of the record, with a revision of its own.",
  REVERTED:
    "It is part of the record, with a revision of its own, and a later change set has reverted it: completely, or, if that was told " +
    "to SKIP, without the records that it skipped.",
  REJECTED: "A reviewer has rejected it.",
  WITHDRAWN: "Its author has withdrawn it.",
  CONFLICT: "The record has changed since it was proposed, so it cannot be applied. Its author can amend it.",
});
export type ChangeSetStatus = keyof typeof ChangeSetStatus;

/** One atomic set of edits, with an author and a reason. Postgres numbers it when it is applied. */
@ObjectType({
  implements: Node,
  description:
    "One atomic set of edits, with an author and a reason. A change set that is not applied is shown only to its author and to reviewers.",
})
@Entity("change_set")
export class ChangeSet extends Node {
  @StoredChoice(() => ChangeSetStatus, { description: "Where it stands." })
  status!: ChangeSetStatus;

  @StoredWholeNumber({
    description:
      "Counts from 1, one more for each amendment. Send it as `expectedVersion` with a review or an amendment.",
  })
  version!: number;

  @Field(() => Int, { nullable: true, description: "Its revision; null until it is applied." })
  @Column({ type: "bigint", nullable: true, insert: false, update: false })
  revision!: number | null;

  @StoredText({ description: "What it does and why, in the words of its author." })
  summary!: string;

  @ReferenceTo("Contributor")
  contributorId!: string;

  @Column({ type: "text", name: "idempotency_key", nullable: true })
  idempotencyKey!: string | null;

  @Column({ type: "bytea", name: "payload_hash", nullable: true })
  payloadHash!: Buffer | null;

  @StoredInstant({ derived: true, description: "When it was submitted." })
  createdAt!: string;

  @StoredInstant({ nullable: true, derived: true, description: "When it was applied; null until then." })
  appliedAt!: string | null;

  @ReferenceTo("ChangeSet", { nullable: true })
  revertsId!: string | null;

  @Field(() => OnExisting, { description: "What it does with operations whose records exist already." })
  @Column({ type: "text", name: "on_existing", nullable: true })
  onExisting!: OnExisting | null;

  /** Public ids of the records that had changed since it was proposed. */
  @Column({ type: "text", array: true })
  conflicts!: string[];
}

compute(ChangeSet, "onExisting", (row) => sql`coalesce(${row.col("onExisting")}, 'REFUSE')`);

const viewer: Parameter = { read: (request) => request.viewer.contributorId };
const seesProposals: Parameter = { read: (request) => request.viewer.seesProposals };

/** At a revision, only the change sets that were applied by then are shown, so that the answer never changes. */
const shown = (changeSet: (column: string) => Sql, { revision }: Scope): Sql =>
  revision
    ? sql`${changeSet("revision")} <= ${revision}`
    : sql`(${changeSet("status")} = 'APPLIED' or ${changeSet("contributor_id")} = ${viewer}::uuid or ${seesProposals}::boolean)`;

visibleWhen(ChangeSet, ({ alias }, scope) => shown((column) => raw(`${alias}.${column}`), scope));

/** Whether the viewer may see the change set with this id, and so its operations and reviews. */
export const isShown = (changeSetId: Sql, scope: Scope): Sql =>
  sql`exists (select from change_set c where c.id = ${changeSetId} and ${shown((column) => raw(`c.${column}`), scope)})`;

@ObjectType({ implements: Node, description: "One edit of a change set, as it was asked for." })
@Entity("operation")
export class Operation extends Node {
  @ReferenceTo("ChangeSet")
  changeSetId!: string;

  /** The version of the change set that it belongs to. */
  @Column({ type: "integer" })
  version!: number;

  @StoredWholeNumber({ description: "Its place in the change set, from 0: as in `field` of an error." })
  position!: number;

  @StoredText({ description: "What kind of edit it is: the name of a mutation, such as `recordMeeting`." })
  name!: string;

  @Field(() => GraphQLJSON, {
    description:
      "Its input, in the form of the argument of that mutation. The text of a source article is not stored: the fingerprint replaces it.",
  })
  @Column({ type: "jsonb" })
  input!: object;

  @StoredFlag({ description: "Whether the reviewer left it out when the rest of the change set was applied." })
  declined!: boolean;

  @Column({ type: "text", name: "record_kind", nullable: true })
  recordKind!: TrackedKind | null;

  @Column({ type: "uuid", name: "record_id", nullable: true })
  recordId!: string | null;

  /** The uuids of all records that it refers to, makes or changes. */
  @Column({ type: "uuid", array: true })
  touches!: string[];

  /** Public ids of the records that a revert left as they were. */
  @Column({ type: "text", array: true })
  skipped!: string[];

  /** The local names that it gives, with the ids for which they stand. */
  @Column({ type: "jsonb" })
  names!: Record<string, string>;
}

visibleWhen(Operation, (row, scope) => isShown(row.col("changeSetId"), scope));

declare module "../../../values/record-id" {
  interface OtherRecords {
    change_set: ChangeSet;
    operation: Operation;
  }
}
