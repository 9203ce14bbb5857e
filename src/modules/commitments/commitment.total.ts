import type { Arguments } from "../../projection/declare/arguments";
import type { List } from "../../projection/declare/list";
import type { Scope } from "../../projection/declare/scope";
import { all, sql, type Sql } from "../../projection/declare/sql";
import { idOf } from "../../schema/record.key";
import { Commitment } from "./commitment.entity";
import { commitmentsWith } from "./commitment.parties";
import { sumOf } from "./commitment.tally";
import { isOverdue } from "./commitment.timeliness";

/** The arguments of a list of commitments by which the ledger has counted them. */
const tallied: Readonly<Record<string, (args: Arguments) => Sql>> = {
  status: (args) => sql`status = any(${args.as("status", "text[]")})`,
  formality: (args) => sql`key = any(${args.as("formality", "text[]")})`,
  promised: (args) => sql`(key <> 'PROPOSED') = ${args.as("promised", "boolean")}`,
};

const ofParties = ["actor", "role", "representingOthers"];

/** How many commitments these arguments find, where that is known without them: from the counts of the ledger, or from the parties alone. */
export const knownTotal: NonNullable<List["total"]> = (given, args, scope) => {
  if (given.every((name) => tallied[name]))
    return inAll(
      scope,
      given.flatMap((name) => tallied[name]?.(args) ?? []),
    );
  if (given.length === 1 && args.shape("overdue") === false) return sql`(${inAll(scope)} - ${overdue(scope)})`;
  if (given.includes("actor") && given.every((name) => ofParties.includes(name))) return withActor(args, scope);
  return null;
};

const inAll = (scope: Scope, conditions: readonly Sql[] = []): Sql => sumOf("COMMITMENT", scope, all(conditions));

function overdue(scope: Scope): Sql {
  const commitment = scope.row(Commitment);
  return sql`(select count(*)::integer from ${scope.from(commitment)} where ${isOverdue(commitment, scope)})`;
}

const withActor = (args: Arguments, scope: Scope): Sql =>
  sql`(select count(*)::integer from (select distinct id
    from (${commitmentsWith(idOf(scope, args, "actor", "actor"), args, scope)}) party) commitment)`;
