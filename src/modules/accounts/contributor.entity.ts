import { Column, Entity, PrimaryColumn } from "typeorm";

export type ContributorRole = "CONTRIBUTOR" | "REVIEWER" | "ADMIN";

/** A person or group that may propose edits. */
@Entity("contributor")
export class Contributor {
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  role!: ContributorRole;

  @Column({ type: "timestamptz", name: "created_at", insert: false, update: false })
  createdAt!: string;
}
