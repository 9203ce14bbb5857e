import { sql } from "../../projection/declare/sql";
import { declareList } from "../../schema/list.type";
import { Token } from "./token.entity";

export const tokenList = declareList({
  name: "Token",
  to: () => Token,
  conditions: {},
  orders: {
    CREATED_AT: {
      by: (row) => sql`${row.col("createdAt")}`,
      type: "timestamptz",
      description: "By the time at which they were issued.",
    },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});
