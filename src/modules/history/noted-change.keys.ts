import type { Arguments } from "../../projection/declare/arguments";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { codesWithin } from "../../schema/jurisdiction";
import { wholesOf } from "../../schema/record.key";

/** By what the ledger finds the wholes that changed: the records that they concern, or their jurisdictions. */
export interface Keys {
  table: Sql;
  column: Sql;
  /** The keys that are asked for, as an array. */
  all: Sql;
}

/** Null if neither is asked for. */
export function keysAsked(args: Arguments, scope: Scope): Keys | null {
  if (args.has("about"))
    return { table: raw("ledger.concern"), column: raw("about_id"), all: wholesOf(scope, args, "about") };
  if (!args.has("jurisdiction")) return null;
  return {
    table: raw("ledger.change_jurisdiction"),
    column: raw("jurisdiction"),
    all: codesWithin(args, "jurisdiction"),
  };
}

/** If both are asked for: whether a whole that concerns the records is also in one of the jurisdictions. */
export function isWithinToo(noted: Sql, args: Arguments, scope: Scope): Sql[] {
  if (!args.has("about") || !args.has("jurisdiction")) return [];
  const place = raw(scope.alias());
  return [
    sql`exists (select from ledger.change_jurisdiction ${place} where ${place}.jurisdiction = any(${codesWithin(args, "jurisdiction")})
      and ${place}.revision = ${noted}.revision and ${place}.whole_id = ${noted}.whole_id)`,
  ];
}
