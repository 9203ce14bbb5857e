import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { visibleWhen } from "../../../projection/declare/scope";
import { sql } from "../../../projection/declare/sql";
import { Node } from "../../../schema/tracked";

@ObjectType({
  implements: Node,
  description:
    "That texts were taken out of the record for good, because the law demanded it. What they said is gone; that they were " +
    "there, who has taken them out, when and why stays, and so does the proof that nothing else was changed.",
})
@Entity("redaction")
export class Redaction extends Node {
  @Field(() => Int, { description: "The revision of the redaction itself." })
  @Column({ type: "bigint" })
  revision!: number;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "uuid", name: "record_id" })
  recordId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the record that they were taken out of; null if they stood in the change set itself.",
  })
  @Column({ type: "integer", nullable: true })
  version!: number | null;

  @Field(() => Int, { description: "The revision that had written them; 0 for the name of a contributor." })
  @Column({ type: "bigint", name: "redacted_revision" })
  redactedRevision!: number;

  @Field(() => [String], {
    description: "The columns that they stood in; `input`, `summary` and `reason` are those of the change set.",
  })
  @Column({ type: "text", array: true })
  fields!: string[];

  /** Of each, SHA-256 of what is left. */
  @Column({ type: "bytea", array: true })
  remains!: Buffer[];

  @Field(() => String, { description: "Why." })
  @Column({ type: "text" })
  reason!: string;
}

visibleWhen(Redaction, (row, { revision }) => (revision ? sql`${row.col("revision")} <= ${revision}` : sql`true`));

declare module "../../../values/record-id" {
  interface OtherRecords {
    redaction: Redaction;
  }
}
