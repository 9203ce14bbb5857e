import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Row } from "../../projection/declare/row";
import { sql } from "../../projection/declare/sql";
import { hasId } from "../../schema/conditions";
import { describedEnum } from "../../schema/enum.type";
import { declareList, Filter } from "../../schema/list.type";
import { Import, isOpenToViewer } from "./import.entity";

@Filter()
class ImportFilter {
  @Field(() => ID, { nullable: true, description: "Only imports by this contributor." })
  author?: string;

  @Field(() => String, { nullable: true, description: "Only imports of this register, such as `eu-mep-meetings`." })
  dataset?: string;
}

export const importList = declareList({
  name: "Import",
  to: () => Import,
  filter: ImportFilter,
  where: null,
  conditions: {
    author: hasId("contributor", "contributorId"),
    dataset: (imported, args, name) => sql`${imported.col("dataset")} = ${args.as(name, "text")}`,
  },
  orders: {
    CREATED_AT: {
      by: (imported) => sql`${imported.col("createdAt")}`,
      type: "timestamptz",
      description: "By the moment at which it was begun.",
    },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});

export const RejectFate = describedEnum(
  "RejectFate",
  "What came of a row, or of a value in it, that is not as it should be.",
  {
    REJECTED: "The record was not imported.",
    LEFT_OUT: "The record was imported without this value.",
    FLAGGED: "The record was imported with this value, which somebody should check.",
  },
);
export type RejectFate = keyof typeof RejectFate;

@ObjectType({
  description: "A line of the rejects of an import: which row, which value in it, what came of it and why.",
})
export class ImportReject {
  @Field(() => String, { description: "The name of the file." })
  file!: string;

  @Field(() => Int, { description: "The row: the first row of the file, often its header, is 1." })
  row!: number;

  @Field(() => Int, { nullable: true, description: "The line on which the row begins; null if the file has no lines." })
  line!: number | null;

  @Field(() => String, { nullable: true, description: "The column; null if it is about the whole row." })
  column!: string | null;

  @Field(() => String, { nullable: true, description: "The value, cut after 500 characters; null if there is none." })
  value!: string | null;

  @Field(() => RejectFate, { description: "What came of it." })
  fate!: RejectFate;

  @Field(() => String, { description: "Why, in English." })
  reason!: string;
}

/** The rejects of an import. A reject may have words that were to stay out of the record: only the author and reviewers see them. */
export const importRejectList = declareList({
  name: "ImportReject",
  to: () => ImportReject,
  where: null,
  conditions: {},
  orders: {
    PLACE: {
      by: (reject) => reject.col("place"),
      type: "bigint",
      description: "In the order in which they were reported.",
    },
  },
  defaultOrder: { field: "PLACE", direction: "ASC" },
  source: (
    imported,
  ) => sql`select id, place, file, row_number as "row", line, column_name as "column", value, fate, reason
    from ledger.import_reject where import_id = ${(imported as Row).id} and ${isOpenToViewer(imported as Row)}`,
});
