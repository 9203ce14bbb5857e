import { compute } from "../../../projection/declare/catalog";
import type { Condition } from "../../../projection/declare/list";
import type { Row } from "../../../projection/declare/row";
import type { Scope } from "../../../projection/declare/scope";
import { raw, sql, type Sql } from "../../../projection/declare/sql";
import { ChangeSet } from "./change-set.entity";

/** Where it stands: undone is what a change set has undone that is not undone itself, at the revision that is read. */
const standing = (changeSet: Row, { revision }: Scope): Sql =>
  sql`case when ${changeSet.col("status")} = 'APPLIED' and ledger.is_undone(${changeSet.id}, ${revision ?? raw("null")})
    then 'REVERTED' else ${changeSet.col("status")} end`;

compute(ChangeSet, "status", standing);

/** The change set stands so. Only of what is applied Postgres has to ask whether it is undone. */
export const standsAs: Condition = (changeSet, args, name, scope) => {
  const wanted = args.as(name, "text[]", (value) => [value].flat());
  const kept = changeSet.col("status");
  return sql`((${kept} = any(${wanted}) or (${kept} = 'APPLIED' and 'REVERTED' = any(${wanted})))
    and (${standing(changeSet, scope)}) = any(${wanted}))`;
};
