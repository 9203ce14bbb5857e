import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { visibleWhen } from "../../../projection/declare/scope";
import { sql } from "../../../projection/declare/sql";
import { StoredText, StoredTexts, StoredWholeNumber } from "../../../schema/entity.fields";
import { Node } from "../../../schema/tracked";

@ObjectType({
  implements: Node,
  description:
    "A redaction: texts were removed from the record for good, because the law demanded it. The texts are gone, but the record " +
    "still shows where they stood and who redacted them, when and why, and still proves that nothing else was changed.",
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

  @StoredWholeNumber({
    nullable: true,
    description: "The version of the record in which the texts stood; null if they stood in the change set itself.",
  })
  version!: number | null;

  @Field(() => Int, {
    description: "The revision that wrote the texts; 0 for the name of a contributor and the texts of an import.",
  })
  @Column({ type: "bigint", name: "redacted_revision" })
  redactedRevision!: number;

  @StoredTexts({
    description: "The columns in which the texts stood. `input`, `summary` and `reason` are columns of the change set.",
  })
  fields!: string[];

  /** For each of the fields, the SHA-256 hash of the value that replaced the text. */
  @Column({ type: "bytea", array: true })
  remains!: Buffer[];

  @StoredText({ description: "Why." })
  reason!: string;
}

visibleWhen(Redaction, (row, { revision }) => (revision ? sql`${row.col("revision")} <= ${revision}` : sql`true`));

declare module "../../../values/record-id" {
  interface OtherRecords {
    redaction: Redaction;
  }
}
