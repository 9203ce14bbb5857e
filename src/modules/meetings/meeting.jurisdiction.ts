import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { isWithin } from "../../schema/jurisdiction";
import { Actor } from "../actors/actor.entity";
import { meetingsOfOfficials, officialPresencesIn } from "./meeting.presence";

export const isPublic = (actor: Row): Sql => sql`${actor.col("kind")} in ('GOVERNMENT_BODY', 'OFFICE')`;

/**
 * The argument `jurisdiction` of a list of meetings. Their ids are an array: Postgres expects few items in it, and so does not read all
 * meetings in the order of the list.
 */
export const meetingsOfJurisdiction: Condition = (meeting, args, name, scope) => {
  const body = scope.row(Actor);
  const bodies = sql`array(select ${body.id} from ${scope.from(body)}
    where ${isWithin(body.col("jurisdiction"), args, name)} and ${isPublic(body)})`;
  return sql`${meeting.id} in (select unnest(array(${meetingsOfOfficials(bodies, scope)})))`;
};

/** The jurisdictions of the public bodies and offices in each meeting, each once. A body without a recorded jurisdiction adds none. */
export function jurisdictionsIn(scope: Scope, which: (participation: Row) => Sql): Sql {
  const body = scope.row(Actor);
  return sql`select distinct presence."meetingId", ${body.col("jurisdiction")} from (${officialPresencesIn(scope, which)}) presence
    join ${scope.once(body)} on ${body.id} = presence."actorId"
    where ${isPublic(body)} and ${body.col("jurisdiction")} is not null`;
}
