import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

export type ChangeSetStatus = "PROPOSED" | "APPLIED" | "REJECTED" | "WITHDRAWN" | "CONFLICT";

/** One atomic set of edits, with an author and a reason. Postgres numbers it when it is applied. */
@Entity("change_set")
export class ChangeSet {
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "text" })
  status!: ChangeSetStatus;

  @Column({ type: "bigint", nullable: true, insert: false, update: false })
  revision!: number | null;

  @Column({ type: "text" })
  summary!: string;

  @Column({ type: "uuid", name: "contributor_id" })
  @ForeignKey("Contributor", { name: "change_set_contributor" })
  contributorId!: string;

  @Column({ type: "text", name: "idempotency_key", nullable: true })
  idempotencyKey!: string | null;

  @Column({ type: "timestamptz", name: "created_at", insert: false, update: false })
  createdAt!: string;

  @Column({ type: "timestamptz", name: "applied_at", nullable: true, insert: false, update: false })
  appliedAt!: string | null;

  @Column({ type: "uuid", name: "reverts_id", nullable: true })
  @ForeignKey("ChangeSet", { name: "change_set_reverts" })
  revertsId!: string | null;
}

/** One edit of a change set, as it was asked for. */
@Entity("operation")
export class Operation {
  @PrimaryColumn({ type: "uuid", name: "change_set_id" })
  @ForeignKey("ChangeSet", { name: "operation_change_set" })
  changeSetId!: string;

  @PrimaryColumn({ type: "integer" })
  position!: number;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "jsonb" })
  input!: object;

  @Column({ type: "uuid", name: "record_id", nullable: true })
  recordId!: string | null;

  /** Local names given in it, with the ids they stand for. */
  @Column({ type: "jsonb" })
  names!: Record<string, string>;
}
