import { sql } from "../../../projection/declare/sql";
import { declareList } from "../../../schema/list.type";
import { Operation } from "../../ledger/change-set/change-set.entity";

export const operationList = declareList({
  name: "Operation",
  to: () => Operation,
  where: null,
  conditions: {},
  orders: {
    POSITION: {
      by: (row) => sql`${row.col("position")}::float8`,
      type: "float8",
      description: "In the order in which they are applied.",
    },
  },
  defaultOrder: { field: "POSITION", direction: "ASC" },
});
