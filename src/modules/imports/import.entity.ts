import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { visibleWhen } from "../../projection/declare/scope";
import { raw, sql, type Parameter, type Sql } from "../../projection/declare/sql";
import { ReferenceTo, StoredInstant, StoredText, StoredWholeNumber } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Node } from "../../schema/tracked";

export const ImportStatus = describedEnum("ImportStatus", "Where an import stands.", {
  RUNNING: "Its change sets still arrive, or it broke off. If its files are sent again, it goes on.",
  WAITING: "All its change sets have arrived. Some wait for a review, or cannot be applied as they are.",
  APPLIED: "It is part of the record.",
  REVERTED: "It was part of the record, and all its change sets were reverted.",
  REJECTED: "All its change sets were rejected or withdrawn.",
  UNCHANGED: "It found everything as its files say, and has no change sets.",
});
export type ImportStatus = keyof typeof ImportStatus;

/** Files of a register that were sent in one run, as several change sets. */
@ObjectType({
  implements: Node,
  description:
    "Files of a register that were sent in one run, as several change sets. It is no record with a history: it is shown as it is now, and at " +
    "an earlier revision not at all. Before it has an applied change set, only its author and reviewers see it.",
})
@Entity("import")
export class Import extends Node {
  @ReferenceTo("Contributor")
  contributorId!: string;

  @Field(() => ImportStatus, { description: "Where it stands." })
  status!: ImportStatus;

  @StoredText({ description: "What it brings in and why, in the words of its author or of its mapping." })
  summary!: string;

  @StoredText({
    description: "The name of the register, as in the schemes of its identifiers: `eu-mep-meetings`.",
  })
  dataset!: string;

  @StoredText({ description: "The name of the mapping that made records of the rows." })
  mappingName!: string;

  @StoredText({ description: "The SHA-256 of the mapping, in hexadecimal digits." })
  mappingHash!: string;

  @Column({ type: "text", array: true, name: "file_names" })
  fileNames!: string[];

  @Column({ type: "text", array: true, name: "file_hashes" })
  fileHashes!: string[];

  @StoredInstant({ derived: true, description: "When it was begun." })
  createdAt!: string;

  @StoredInstant({ nullable: true, description: "When all had arrived; null while it runs." })
  finishedAt!: string | null;

  @StoredWholeNumber({ nullable: true, description: "How many rows of data its files have; null while it runs." })
  rows!: number | null;

  @StoredWholeNumber({
    nullable: true,
    description: "How many rows did not come in at all; null while it runs. `rejects` says why.",
  })
  rejectedRows!: number | null;

  @StoredWholeNumber({
    nullable: true,
    description:
      "How many rows of the last edition of its files they no longer have; null while it runs. Their records stay, unless the import was told to retract them.",
  })
  vanishedRows!: number | null;

  @Column({ type: "integer", nullable: true })
  operations!: number | null;

  @Field(() => Int, {
    description:
      "How many records its change sets recorded, also if they were reverted later. Change sets that wait count as if they were applied; rejected and withdrawn ones do not count.",
  })
  created!: number;

  @Field(() => Int, { description: "How many records its change sets corrected, counted like `created`." })
  corrected!: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many records were there already as the files say; null while it runs.",
  })
  unchanged!: number | null;
}

/** The change sets of a phase of an import, as the FROM and WHERE of a sub-select. */
const changeSetsOf = (imported: Row, phase: "RECORD" | "REVERT"): Sql =>
  sql`ledger.import_change_set p join change_set c on c.id = p.change_set_id
    where p.import_id = ${imported.id} and p.phase = ${raw(`'${phase}'`)}`;

const sumOf = (imported: Row, counted: "created" | "updated"): Sql =>
  sql`(select coalesce(sum(p.${raw(counted)}), 0)::integer from ${changeSetsOf(imported, "RECORD")}
    and c.status not in ('REJECTED', 'WITHDRAWN'))`;

/** The change sets that record the files themselves are not among the counted operations. */
const filesRecordedBy = (imported: Row): Sql =>
  sql`(select count(*)::integer from ledger.import_change_set p join operation o on o.change_set_id = p.change_set_id
    where p.import_id = ${imported.id} and p.phase = 'RECORD' and o.name = 'recordSourceArticle')`;

compute(Import, "created", (imported) => sumOf(imported, "created"));
compute(Import, "corrected", (imported) => sumOf(imported, "updated"));
compute(
  Import,
  "unchanged",
  (imported) => sql`greatest(0, ${imported.col("operations")} + ${filesRecordedBy(imported)}
    - ${sumOf(imported, "created")} - ${sumOf(imported, "updated")})`,
);
compute(
  Import,
  "status",
  (imported) => sql`(
    select case when bool_or(c.status = 'APPLIED') and bool_and(c.status not in ('PROPOSED', 'CONFLICT')
        and (c.status <> 'APPLIED' or ledger.is_undone(c.id, null))) then 'REVERTED'
      when ${imported.col("finishedAt")} is null then 'RUNNING'
      when bool_or(c.status in ('PROPOSED', 'CONFLICT')) then 'WAITING'
      when bool_or(c.status = 'APPLIED') then 'APPLIED'
      when count(*) > 0 then 'REJECTED' else 'UNCHANGED' end
    from ${changeSetsOf(imported, "RECORD")})`,
);

const viewer: Parameter = { read: (request) => request.viewer.contributorId };
const seesProposals: Parameter = { read: (request) => request.viewer.seesProposals };

/** Whether the viewer may see what of an import is not for everybody: its rejects, and that it waits. */
export const isOpenToViewer = (imported: Row): Sql =>
  sql`(${imported.col("contributorId")} = ${viewer}::uuid or ${seesProposals}::boolean)`;

visibleWhen(Import, (imported, { revision }) =>
  revision
    ? sql`false`
    : sql`(${isOpenToViewer(imported)} or exists (select from ${changeSetsOf(imported, "RECORD")} and c.status = 'APPLIED'))`,
);

declare module "../../values/record-id" {
  interface OtherRecords {
    import: Import;
  }
}
