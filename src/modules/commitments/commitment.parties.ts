import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, raw, sql, type Sql } from "../../projection/declare/sql";
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

/** If an actor is in that many commitments, it is in many of those that stand near any page. */
const many = 5000;

/**
 * Of an actor that is in many commitments, a page is met soon in any order of the list: each commitment in that order is asked whether it is one of
 * them. Those of another actor are all looked up and put in order.
 */
export function waysToPartOf(actorId: Sql, commitment: Row, args: Arguments, scope: Scope): Sql[] {
  const found = sql`(select count(*) from (select from (${commitmentsWith(actorId, args, scope)}) part limit ${raw(String(many))}) parts)`;
  const itself = sql`(select true from (${commitmentsWith(actorId, args, scope)}) part where part.id = ${commitment.id} limit 1)`;
  const ids = sql`array(select id from (${commitmentsWith(actorId, args, scope)}) part)`;
  const isMany = sql`${found} = ${raw(String(many))}`;
  return [sql`${isMany} and ${itself}`, sql`not ${isMany} and ${commitment.id} = any(${ids})`];
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
