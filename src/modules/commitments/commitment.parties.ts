import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, sql, type Sql } from "../../projection/declare/sql";
import { Party } from "./party.entity";

/** The actor is a party to the commitment or is represented by one, as the arguments say. */
export const isParty = (actorId: Sql, commitment: Row, args: Arguments, scope: Scope): Sql =>
  sql`${commitment.id} in (${commitmentsWith(actorId, args, scope)})`;

/**
 * The ids of the commitments in which an actor is a party or is represented by one, as the arguments say. Without what it did on behalf of
 * others, these are the commitments that counts give to the actor.
 */
export function commitmentsWith(actorId: Sql, args: Arguments, scope: Scope): Sql {
  const of = (property: "actorId" | "representingId" | "principalId"): Sql => {
    const party = scope.row(Party);
    const others = property === "actorId" ? speaking(party, args) : [];
    return sql`select ${party.col("commitmentId")} as id from ${scope.from(party)}
      where ${all([sql`${party.col(property)} = ${actorId}`, ...inRole(party, args), ...others])}`;
  };
  const asked = args.has("representingOthers") ? args.shape("representingOthers") : null;
  if (asked === null) return sql`${of("actorId")} union all ${of("representingId")}`;
  return of(asked === true ? "actorId" : "principalId");
}

/** Some party to the commitment is as the arguments say. */
export function hasParty(commitment: Row, args: Arguments, scope: Scope): Sql {
  const party = scope.row(Party);
  const itsOwn = sql`${party.col("commitmentId")} = ${commitment.id}`;
  return sql`exists (select from ${scope.from(party)} where ${all([itsOwn, ...inRole(party, args), ...speaking(party, args)])})`;
}

const inRole = (party: Row, args: Arguments): Sql[] =>
  args.has("role") ? [sql`${party.col("role")} = any(${args.as("role", "text[]")})`] : [];

/** Whether the party represents another. */
const speaking = (party: Row, args: Arguments): Sql[] =>
  args.has("representingOthers")
    ? [sql`(${party.col("principalId")} <> ${party.col("actorId")}) = ${args.as("representingOthers", "boolean")}`]
    : [];
