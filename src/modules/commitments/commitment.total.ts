import type { Arguments } from "../../projection/declare/arguments";
import type { List } from "../../projection/declare/list";
import type { Scope } from "../../projection/declare/scope";
import { all, sql, type Sql } from "../../projection/declare/sql";
import { idOf } from "../../schema/record.key";
import { commitmentsWith } from "./commitment.parties";
import { sumByTimeliness, sumOf } from "./commitment.tally";

/** The arguments of a list of commitments by which the ledger has counted them. */
const tallied: Readonly<Record<string, (args: Arguments) => Sql>> = {
  status: (args) => sql`status = any(${args.as("status", "text[]")})`,
  formality: (args) => sql`key = any(${args.as("formality", "text[]")})`,
  promised: (args) => sql`(key <> 'PROPOSED') = ${args.as("promised", "boolean")}`,
};

/** Those by which it has counted them with the day of the deadline. */
const talliedByDeadline: Readonly<Record<string, (args: Arguments) => Sql>> = {
  status: (args) => sql`status = any(${args.as("status", "text[]")})`,
  timeliness: (args) => sql`timeliness = any(${args.as("timeliness", "text[]")})`,
  overdue: (args) => sql`(timeliness = 'OVERDUE') = ${args.as("overdue", "boolean")}`,
};

const ofParties = ["actor", "role", "representingOthers"];

/** How many commitments these arguments find, where that is known without them: from the counts of the ledger, or from the parties alone. */
export const knownTotal: NonNullable<List["total"]> = (given, args, scope) => {
  if (given.every((name) => tallied[name])) return sumOf("COMMITMENT", scope, conditionsOf(tallied, given, args));
  if (given.every((name) => talliedByDeadline[name]))
    return sumByTimeliness(conditionsOf(talliedByDeadline, given, args), scope);
  if (given.includes("actor") && given.every((name) => ofParties.includes(name))) return withActor(args, scope);
  return null;
};

const conditionsOf = (known: typeof tallied, given: readonly string[], args: Arguments): Sql =>
  all(given.flatMap((name) => known[name]?.(args) ?? []));

const withActor = (args: Arguments, scope: Scope): Sql =>
  sql`(select count(*)::integer from (select distinct id
    from (${commitmentsWith(idOf(scope, args, "actor", "actor"), args, scope)}) party) commitment)`;
