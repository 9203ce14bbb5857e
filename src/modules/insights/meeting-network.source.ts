import type { Arguments } from "../../kernel/projection/arguments";
import type { Scope } from "../../kernel/projection/scope";
import { join, raw, sql, type Sql } from "../../kernel/projection/sql";
import { hasId } from "../../kernel/schema/conditions";
import { badInput } from "../../kernel/errors";
import { Actor } from "../actors/actor.entity";
import { Meeting } from "../meetings/meeting.entity";
import { Participation } from "../meetings/participation.entity";
import { counts, presencesIn } from "./meeting.presence";
import { sizeGiven } from "./stats.counting";

const deepest = 3;

/**
 * The row of `MeetingNetwork`; none where there is no such actor. Goes outwards distance by distance: from the actors reached
 * so far to the meetings they were in, and on to everybody who was there.
 */
export function meetingNetworkOf(scope: Scope, given: Arguments): Sql {
  const actor = scope.row(Actor);
  const depth = depthOf(given);
  const first = raw(String(sizeGiven(given, "first", { most: 200, usual: 50 })));
  const steps = Array.from({ length: depth }, (_, index) => stepTo(index + 1));
  const reached = Array.from(
    { length: depth + 1 },
    (_, distance) => sql`select id, ${raw(String(distance))} as distance, meetings
      from ${raw(`distance_${distance}`)}`,
  );
  return sql`with presence as materialized (${heldPresences(scope)}),
      represented as (${representedIn(scope)}),
      distance_0 as (select ${actor.id} as id, (select count(*)::integer from presence where actor_id = ${actor.id}) as meetings
        from ${scope.from(actor)} where ${hasId("actor")(actor, given, "actor", scope)}),
      ${join(steps, ", ")},
      reached as (${join(reached, " union all ")}),
      node as materialized (select row_number() over (order by distance, meetings desc, id)::integer as place, * from reached
        order by place limit ${first}),
      link as (${linksBetweenNodes})
    select (select count(*) from reached) > ${first} as truncated, (select json_agg(node) from node) as nodes,
      (select json_agg(link) from link) as links
    from distance_0`;
}

function depthOf(given: Arguments): number {
  const depth = given.has("depth") ? Number(given.shape("depth")) : 1;
  if (depth < 1 || depth > deepest) throw badInput(given.nameOf("depth"), `must be from 1 to ${deepest}`);
  return depth;
}

/** Who was in which meeting that was held. */
function heldPresences(scope: Scope): Sql {
  const meeting = scope.row(Meeting);
  return sql`select ${meeting.id} as meeting_id, ${meeting.col("date")} as date, here."actorId" as actor_id
    from (${presencesIn(scope)}) here join ${scope.from(meeting)} on ${meeting.id} = here."meetingId"
    where ${meeting.col("status")} = 'HELD'`;
}

/** Who represented whom in which meeting. */
function representedIn(scope: Scope): Sql {
  const participation = scope.row(Participation);
  return sql`select ${participation.col("meetingId")} as meeting_id, ${participation.col("actorId")} as actor_id,
      ${participation.col("representingId")} as represented_id
    from ${scope.from(participation)} where ${counts(participation)} and ${participation.col("representingId")} is not null`;
}

/** Two who were in one meeting but for whom and by whom they were represented there. */
const theyMet = sql`not exists (select from represented where represented.meeting_id = near.meeting_id
  and (near.actor_id, far.actor_id) in ((represented.actor_id, represented_id), (represented_id, represented.actor_id)))`;

/** Those who met somebody at the distance before, and have not been reached yet. */
function stepTo(distance: number): Sql {
  const known = Array.from({ length: distance }, (_, nearer) => sql`select id from ${raw(`distance_${nearer}`)}`);
  return sql`${raw(`distance_${distance}`)} as materialized (
    select far.actor_id as id, count(distinct far.meeting_id)::integer as meetings
      from ${raw(`distance_${distance - 1}`)} nearer join presence near on near.actor_id = nearer.id
      join presence far on far.meeting_id = near.meeting_id
      where far.actor_id not in (${join(known, " union all ")}) and ${theyMet} group by 1)`;
}

const linksBetweenNodes = sql`select row_number() over (order by meetings desc, source, target)::integer as place, pair.*
  from (select 'actor_' || near.actor_id as source, 'actor_' || far.actor_id as target, count(*)::integer as meetings,
      max(near.date collate "C") as "latestOn"
    from presence near join presence far on far.meeting_id = near.meeting_id and far.actor_id > near.actor_id
    where near.actor_id in (select id from node) and far.actor_id in (select id from node) and ${theyMet}
    group by near.actor_id, far.actor_id) pair`;
