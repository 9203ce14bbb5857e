import { badInput } from "../../values/errors";
import type { Arguments } from "../../projection/declare/arguments";
import type { Scope } from "../../projection/declare/scope";
import { identifier, join, raw, sql, type Sql } from "../../projection/declare/sql";
import { keyGiven } from "../../schema/read";
import { Actor } from "../actors/actor.entity";
import { actorKeys } from "../actors/actor.list";
import { Meeting } from "../meetings/meeting.entity";
import { presencesIn, representationsIn } from "../meetings/meeting.presence";
import { sizeGiven } from "./stats.counting";

const deepest = 3;

/**
 * The row of `MeetingNetwork`; none if there is no such actor. It works step by step: from the actors that the last step reached,
 * to the meetings in which they were, to all other actors in these meetings.
 */
export function meetingNetworkOf(scope: Scope, given: Arguments): Sql {
  const depth = depthOf(given);
  const distances = Array.from({ length: depth + 1 }, (_, distance) => distance);
  const first = raw(String(sizeGiven(given, "first", { most: 200, usual: 50 })));
  const reached = distances.map(
    (distance) => sql`select id, ${raw(String(distance))} as distance, meetings from ${named("actor", distance)}`,
  );
  return sql`with ${middle(scope, given)}, ${join(
    distances.slice(1).map((distance) => stepTo(distance, scope)),
    ", ",
  )},
      reached as (${join(reached, " union all ")}),
      node as materialized (select row_number() over (order by distance, meetings desc, id)::integer as place, * from reached
        order by place limit ${first}),
      here as materialized (${meetingsOfSeveral(scope)}),
      link as (${links(scope)})
    select (select count(*) from reached) > ${first} as truncated, (select json_agg(node) from node) as nodes,
      (select json_agg(link) from link) as links
    from ${named("actor", 0)}`;
}

function depthOf(given: Arguments): number {
  const depth = given.has("depth") ? Number(given.shape("depth")) : 1;
  if (depth < 1 || depth > deepest) throw badInput(given.nameOf("depth"), `must be from 1 to ${deepest}, not ${depth}`);
  return depth;
}

/** The name of a common table expression for one distance, such as `actor_2`. */
const named = (what: string, distance: number): Sql => raw(`${what}_${distance}`);

/** The presences of one actor after the other, or in one meeting after the other: for a few of them, Postgres would read all there are. */
const ofEach = (presences: Sql, column: "actorId" | "meetingId", each: string): Sql =>
  sql`cross join lateral (select * from (${presences}) its where its.${identifier(column)} = ${raw(each)} offset 0) presence`;

/** The meetings in which several of the nodes were: most were in many alone, and of these nothing more is read. */
function meetingsOfSeveral(scope: Scope): Sql {
  const meeting = scope.row(Meeting);
  return sql`select "meetingId", ${meeting.col("date")} as date, there from (
      select "meetingId", array_agg(distinct "actorId") as there from node ${ofEach(presencesIn(scope), "actorId", "node.id")}
      group by "meetingId" having count(distinct "actorId") > 1) several
    join ${scope.from(meeting)} on ${meeting.id} = several."meetingId" where ${meeting.col("status")} = 'HELD'`;
}

/** Which actors were in which meetings, for meetings that were held. */
function heldPresences(scope: Scope): Sql {
  const meeting = scope.row(Meeting);
  return sql`select presence."meetingId", presence."actorId", ${meeting.col("date")} as date from (${presencesIn(scope)}) presence
    join ${scope.from(meeting)} on ${meeting.id} = presence."meetingId" where ${meeting.col("status")} = 'HELD'`;
}

/** The actor in the middle. */
function middle(scope: Scope, given: Arguments): Sql {
  const actor = scope.row(Actor);
  return sql`actor_0 as materialized (select ${actor.id} as id, (
      select count(distinct "meetingId")::integer from (${heldPresences(scope)}) presence where "actorId" = ${actor.id}) as meetings
    from ${scope.from(actor)} where ${keyGiven(actorKeys, actor, given, scope)})`;
}

/** The actors who met an actor at the previous distance and were not reached before, with the number of these meetings. */
function stepTo(distance: number, scope: Scope): Sql {
  const [near, far] = [named("near", distance), named("far", distance)];
  const one = distance === 1;
  const known = Array.from({ length: distance }, (_, nearer) => sql`select id from ${named("actor", nearer)}`);
  return sql`${near} as materialized (select distinct presence."meetingId", presence."actorId"
      from ${named("actor", distance - 1)} nearer ${one ? ofEach(heldPresences(scope), "actorId", "nearer.id") : sql`join (${heldPresences(scope)}) presence on presence."actorId" = nearer.id`}),
    ${far} as materialized (select distinct presence."meetingId", presence."actorId"
      from (select distinct "meetingId" from ${near}) meeting ${one ? ofEach(presencesIn(scope), "meetingId", 'meeting."meetingId"') : sql`join (${presencesIn(scope)}) presence using ("meetingId")`}
      where presence."actorId" not in (${join(known, " union all ")})),
    ${named("actor", distance)} as materialized (select far."actorId" as id, count(distinct far."meetingId")::integer as meetings
      from ${far} far join ${near} near using ("meetingId") where ${theyMet(scope)} group by 1)`;
}

/** Two actors in the same meeting have met, unless one represented the other there. */
const theyMet = (scope: Scope): Sql => sql`not exists (select from (${representationsIn(scope)}) represented
    where represented."meetingId" = near."meetingId"
      and represented."actorId" = near."actorId" and represented."representedId" = far."actorId")
  and not exists (select from (${representationsIn(scope)}) represented where represented."meetingId" = near."meetingId"
      and represented."actorId" = far."actorId" and represented."representedId" = near."actorId")`;

/**
 * The pairs are made meeting by meeting, from the list of those who were there. To join the presences to themselves takes long if many are
 * of one actor: Postgres expects few of them, and compares each with each.
 */
const links = (
  scope: Scope,
): Sql => sql`select row_number() over (order by meetings desc, source, target)::integer as place, pair.*
  from (select 'actor_' || near."actorId" as source, 'actor_' || far."actorId" as target, count(*)::integer as meetings,
      (array_agg(near.date order by partial_earliest(near.date) desc, partial_latest(near.date)))[1] as "latestOn"
    from here meeting,
      lateral (select meeting."meetingId", meeting.date, one as "actorId" from unnest(there) as one) near,
      lateral (select other as "actorId" from unnest(there) as other) far
    where far."actorId" > near."actorId" and ${theyMet(scope)} group by near."actorId", far."actorId") pair`;
