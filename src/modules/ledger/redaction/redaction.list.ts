import { Field, ID } from "type-graphql";
import { badInput, shown } from "../../../values/errors";
import { sql } from "../../../projection/declare/sql";
import { parseRecordId } from "../../../values/record-id";
import { declareList, Filter } from "../../../schema/list.type";
import { Redaction } from "./redaction.entity";

@Filter()
class RedactionFilter {
  @Field(() => ID, { nullable: true, description: "Only redactions of texts of this record." })
  record?: string;
}

export const redactionList = declareList({
  name: "Redaction",
  to: () => Redaction,
  filter: RedactionFilter,
  where: null,
  conditions: {
    record(row, args, name) {
      const uuid = args.as(name, "uuid", (value, argument) => {
        const id = parseRecordId(String(value));
        if (!id) throw badInput(argument, `${shown(value)} is not the id of a record`);
        return id.uuid;
      });
      return sql`${row.col("recordId")} = ${uuid}`;
    },
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
