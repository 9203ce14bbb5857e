import type { ListJoin } from "../../projection/declare/edge";
import type { Condition } from "../../projection/declare/list";
import { join, sql } from "../../projection/declare/sql";
import { partsOf } from "../../schema/parts";
import type { TrackedKind } from "../../values/record-id";
import { Evidence } from "./evidence.entity";

/** The argument `contradicted` of a list: whether a quote contradicts a record of this kind, or one of its parts of these kinds. */
export const isContradicted =
  (kind: TrackedKind, parts: readonly TrackedKind[]): Condition =>
  (record, args, name, scope) => {
    const own = scope.row(Evidence);
    const ofParts = parts.map((each) => {
      const [part, evidence] = [partsOf(kind, each, scope), scope.row(Evidence)];
      return sql`select ${part.wholeId} from ${scope.from(evidence)}
        join ${part.rows} on ${part.id} = ${evidence.col("subjectId")} where ${evidence.col("stance")} = 'CONTRADICTS'`;
    });
    const ofItself = sql`select ${own.col("subjectId")} from ${scope.from(own)} where ${own.col("stance")} = 'CONTRADICTS'`;
    // As an array: Postgres takes it for short, so it does not go through all records in the order of the list.
    const found = sql`${record.id} in (select unnest(array(${join([ofItself, ...ofParts], " union all ")})))`;
    return args.shape(name) === true ? found : sql`not ${found}`;
  };

/** The quotes that `contradicted` looks for, of one record: a list of quotes hangs on the record by it. */
export const contradictionsOf =
  (kind: TrackedKind, parts: readonly TrackedKind[]): ListJoin =>
  (record, evidence, scope) => {
    const ofParts = parts.map((each) => {
      const part = partsOf(kind, each, scope);
      return sql`select ${part.id} from ${part.rows} where ${part.wholeId} = ${record.id}`;
    });
    const subjects = join([sql`select ${record.id}`, ...ofParts], " union all ");
    return sql`${evidence.col("stance")} = 'CONTRADICTS' and ${evidence.col("subjectId")} = any(array(${subjects}))`;
  };
