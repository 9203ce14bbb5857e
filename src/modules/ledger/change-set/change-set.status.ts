import { compute } from "../../../projection/declare/catalog";
import type { Condition } from "../../../projection/declare/list";
import type { Row } from "../../../projection/declare/row";
import type { Scope } from "../../../projection/declare/scope";
import { raw, sql, type Sql } from "../../../projection/declare/sql";
import { ChangeSet } from "./change-set.entity";

/** The status at the revision that is read. REVERTED is an applied change set that another one has reverted, if that one was not reverted in turn. */
const statusOf = (changeSet: Row, { revision }: Scope): Sql =>
  sql`case when ${changeSet.col("status")} = 'APPLIED' and ledger.is_undone(${changeSet.id}, ${revision ?? raw("null")})
    then 'REVERTED' else ${changeSet.col("status")} end`;

compute(ChangeSet, "status", statusOf);

/** Whether the change set has one of these statuses. Only if it is applied, Postgres has to find out whether it was reverted. */
export const hasStatus: Condition = (changeSet, args, name, scope) => {
  const wanted = args.as(name, "text[]", (value) => [value].flat());
  const stored = changeSet.col("status");
  return sql`((${stored} = any(${wanted}) or (${stored} = 'APPLIED' and 'REVERTED' = any(${wanted})))
    and (${statusOf(changeSet, scope)}) = any(${wanted}))`;
};
