import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { Role } from "../actors/role.entity";
import { heldWithin } from "../actors/role.validity";
import { Meeting } from "../meetings/meeting.entity";
import { Participation } from "../meetings/participation.entity";

/** Whether a participation counts: an actor who was absent was not in the meeting. */
const counts = (participation: Row): Sql => sql`${participation.col("attendance")} <> 'ABSENT'`;

/**
 * The actors in each meeting: those who took part and those whom they represented. An actor who did both, or was represented
 * twice, has two rows.
 */
export function presencesIn(scope: Scope): Sql {
  const tookPart = scope.row(Participation);
  return sql`select ${tookPart.col("meetingId")} as "meetingId", ${tookPart.col("actorId")} as "actorId"
      from ${scope.whole(tookPart)} where ${counts(tookPart)}
    union all select "meetingId", "representedId" from (${representationsIn(scope)}) represented`;
}

/** Who represented whom in each meeting. */
export function representationsIn(scope: Scope): Sql {
  const participation = scope.row(Participation);
  return sql`select ${participation.col("meetingId")} as "meetingId", ${participation.col("actorId")} as "actorId",
      ${participation.col("representingId")} as "representedId"
    from ${scope.whole(participation)} where ${counts(participation)} and ${participation.col("representingId")} is not null`;
}

/** The actors in each meeting, each once. */
export const actorsIn = (scope: Scope): Sql =>
  sql`select distinct "meetingId", "actorId" from (${presencesIn(scope)}) presence`;

/** The companies in each meeting, each once. */
export function companiesIn(scope: Scope): Sql {
  const company = scope.row(Actor);
  return sql`select distinct presence."meetingId", ${company.id} from (${presencesIn(scope)}) presence
    join ${scope.once(company)} on ${company.id} = presence."actorId" where ${company.col("kind")} = 'TECH_COMPANY'`;
}

/** The government bodies in each meeting, each once, including those in which a participant held an office on that day. */
export function governmentBodiesIn(scope: Scope): Sql {
  const [body, meeting, participation, role] = [Actor, Meeting, Participation, Role].map((type) => scope.row(type)) as [
    Row,
    Row,
    Row,
    Row,
  ];
  const [first, last] = [sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`];
  return sql`select distinct body."meetingId", ${body.id} from (
      ${presencesIn(scope)}
      union all select ${participation.col("meetingId")}, ${role.col("organisationId")} from ${scope.whole(participation)}
        join ${scope.once(role)} on ${role.col("personId")} = ${participation.col("actorId")}
        join ${scope.once(meeting)} on ${meeting.id} = ${participation.col("meetingId")}
        where ${counts(participation)} and ${heldWithin(role, first, last)}) body
    join ${scope.once(body)} on ${body.id} = body."actorId" where ${body.col("kind")} = 'GOVERNMENT_BODY'`;
}
