import type { Condition } from "../../projection/declare/list";
import type { Class } from "../../projection/declare/record-type";
import { join, sql } from "../../projection/declare/sql";
import { Evidence } from "./evidence.entity";

/** The argument `contradicted` of a list: whether a quote contradicts a record, or one of its parts, which name it by this property. */
export const isContradicted =
  (property: string, parts: readonly Class[]): Condition =>
  (record, args, name, scope) => {
    const own = scope.row(Evidence);
    const ofParts = parts.map((type) => {
      const [part, evidence] = [scope.row(type), scope.row(Evidence)];
      return sql`select ${part.col(property)} from ${scope.from(evidence)}
        join ${scope.from(part)} on ${part.id} = ${evidence.col("subjectId")} where ${evidence.col("stance")} = 'CONTRADICTS'`;
    });
    const ofItself = sql`select ${own.col("subjectId")} from ${scope.from(own)} where ${own.col("stance")} = 'CONTRADICTS'`;
    // As an array: Postgres takes it for short, so it does not go through all records in the order of the list.
    const found = sql`${record.id} in (select unnest(array(${join([ofItself, ...ofParts], " union all ")})))`;
    return args.shape(name) === true ? found : sql`not ${found}`;
  };
