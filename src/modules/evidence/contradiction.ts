import type { ListJoin } from "../../projection/declare/edge";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { partsOf } from "../../schema/parts";
import type { TrackedKind } from "../../values/record-id";
import { Evidence } from "./evidence.entity";

/** The argument `contradicted` of a list: whether a quote contradicts a record of this kind, or one of its parts of these kinds. */
export const isContradicted =
  (kind: TrackedKind, parts: readonly TrackedKind[]): Condition =>
  (record, args, name, scope) => {
    const found = scope.revision ? isAmong(record, contradictedThen(kind, parts, scope)) : isKept(record);
    return args.shape(name) === true ? found : sql`not ${found}`;
  };

/** Those of the latest revision are kept (migration 0160). */
const isKept = (record: Row): Sql => sql`exists (select from ledger.contradicted where record_id = ${record.id})`;

/** As an array: Postgres takes it for short, so it does not go through all records in the order of the list. */
const isAmong = (record: Row, ids: Sql): Sql => sql`${record.id} in (select unnest(array(${ids})))`;

function contradictedThen(kind: TrackedKind, parts: readonly TrackedKind[], scope: Scope): Sql {
  const contradicting = (of: TrackedKind, evidence: Row): Sql =>
    sql`${evidence.col("stance")} = 'CONTRADICTS' and ${evidence.col("subjectKind")} = ${literal(of.toUpperCase())}`;
  const own = scope.row(Evidence);
  const ofParts = parts.map((each) => {
    const [part, evidence] = [partsOf(kind, each, scope), scope.row(Evidence)];
    return sql`select ${part.wholeId} from ${scope.from(evidence)}
      join ${part.rows} on ${part.id} = ${evidence.col("subjectId")} where ${contradicting(each, evidence)}`;
  });
  const ofItself = sql`select ${own.col("subjectId")} from ${scope.from(own)} where ${contradicting(kind, own)}`;
  return join([ofItself, ...ofParts], " union all ");
}

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
