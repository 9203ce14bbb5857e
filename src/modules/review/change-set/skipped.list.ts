import type { Row } from "../../../projection/declare/row";
import { sql } from "../../../projection/declare/sql";
import { declareList } from "../../../schema/list.type";
import { Tracked } from "../../../schema/tracked";

/** The records that a revert left as they were. A public id ends with the uuid of the record. */
export const skippedList = declareList({
  name: "SkippedRecord",
  to: () => Tracked,
  where: null,
  conditions: {},
  orders: {
    POSITION: {
      by: (record) => record.col("place"),
      type: "bigint",
      description: "In the order in which they were found.",
    },
  },
  defaultOrder: { field: "POSITION", direction: "ASC" },
  source: (operation) => sql`select left(public_id, -37) as kind, right(public_id, 36)::uuid as id, place
    from unnest(${(operation as Row).col("skipped")}) with ordinality as skipped(public_id, place)`,
  items: { kind: "reference", recordKind: (record) => record.col("kind"), recordId: (record) => record.id },
});
