import { Field, ID } from "type-graphql";
import { sql } from "../../../projection/declare/sql";
import { anyIdOf, keysOfAnyKind } from "../../../schema/record.key";
import { declareList, Filter } from "../../../schema/list.type";
import { Redaction } from "./redaction.entity";

@Filter()
class RedactionFilter {
  @Field(() => ID, { nullable: true, description: `Only redactions of texts of this record. ${keysOfAnyKind}` })
  record?: string;
}

export const redactionList = declareList({
  name: "Redaction",
  to: () => Redaction,
  filter: RedactionFilter,
  where: null,
  conditions: {
    record: (row, args, name, scope) => sql`${row.col("recordId")} = ${anyIdOf(scope, args, name)}`,
  },
  orders: {
    REVISION: {
      by: (row) => sql`${row.col("revision")}::float8`,
      type: "float8",
      description: "By the revision of the redaction.",
    },
  },
  defaultOrder: { field: "REVISION", direction: "DESC" },
});
