import type { Arguments } from "../../projection/declare/arguments";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import type { ActorKind } from "../actors/actor.kind";
import { Role } from "../actors/role.entity";
import { heldWithin } from "../actors/role.validity";
import { Meeting } from "./meeting.entity";
import { Participation } from "./participation.entity";

/** Whether a participation counts: an actor who was absent was not in the meeting. */
export const counts = (participation: Row): Sql => sql`${participation.col("attendance")} <> 'ABSENT'`;

/** Which participations are looked at. */
type Which = (participation: Row) => Sql;

/** Those with the attendance that is asked for; by default all of actors who may have been there. */
export const asAsked =
  (args: Arguments): Which =>
  (part) =>
    args.has("attendance") ? sql`${part.col("attendance")} = any(${args.as("attendance", "text[]")})` : counts(part);

/**
 * The actors in each meeting: those who took part and those whom they represented. An actor who did both, or was represented
 * twice, has two rows.
 */
export function presencesIn(scope: Scope, which: Which = counts): Sql {
  const tookPart = scope.row(Participation);
  return sql`select ${tookPart.col("meetingId")} as "meetingId", ${tookPart.col("actorId")} as "actorId"
      from ${scope.whole(tookPart)} where ${which(tookPart)}
    union all select "meetingId", "representedId" from (${representationsIn(scope, which)}) represented`;
}

/** Who represented whom in each meeting. */
export function representationsIn(scope: Scope, which: Which = counts): Sql {
  const participation = scope.row(Participation);
  return sql`select ${participation.col("meetingId")} as "meetingId", ${participation.col("actorId")} as "actorId",
      ${participation.col("representingId")} as "representedId"
    from ${scope.whole(participation)} where ${which(participation)} and ${participation.col("representingId")} is not null`;
}

/** The actors in each meeting, each once. */
export const actorsIn = (scope: Scope, which: Which): Sql =>
  sql`select distinct "meetingId", "actorId" from (${presencesIn(scope, which)}) presence`;

/** The companies of every kind in each meeting, each once. */
export const companiesIn = (scope: Scope, which: Which): Sql => kindsIn(scope, which, ["COMPANY", "TECH_COMPANY"]);

/** The companies of the digital economy in each meeting, each once. */
export const techCompaniesIn = (scope: Scope, which: Which): Sql => kindsIn(scope, which, ["TECH_COMPANY"]);

/** The bodies in each meeting that are not public, each once. */
export const organisationsIn = (scope: Scope, which: Which): Sql =>
  kindsIn(scope, which, ["COMPANY", "TECH_COMPANY", "ASSOCIATION", "ORGANISATION"]);

function kindsIn(scope: Scope, which: Which, kinds: readonly ActorKind[]): Sql {
  const company = scope.row(Actor);
  const known = join(kinds.map(literal), ", ");
  return sql`select distinct presence."meetingId", ${company.id} from (${presencesIn(scope, which)}) presence
    join ${scope.once(company)} on ${company.id} = presence."actorId" where ${company.col("kind")} in (${known})`;
}

/**
 * The government bodies in each meeting, each once, including those in which a participant held an office on that day. For an office,
 * the body that it belongs to counts.
 */
export function governmentBodiesIn(scope: Scope, which: Which): Sql {
  const [present, body] = [scope.row(Actor), scope.row(Actor)];
  return sql`select distinct presence."meetingId", ${body.id} from (${officialPresencesIn(scope, which)}) presence
    join ${scope.once(present)} on ${present.id} = presence."actorId"
    join ${scope.once(body)} on ${body.id} = coalesce(${present.col("bodyId")}, ${present.id}) where ${body.col("kind")} = 'GOVERNMENT_BODY'`;
}

/** The actors in each meeting, and the bodies and offices in which one who took part held a role on that day. */
export function officialPresencesIn(scope: Scope, which: Which): Sql {
  const [participation, role] = [scope.row(Participation), scope.row(Role)];
  return sql`${presencesIn(scope, which)} union all select ${participation.col("meetingId")}, held.id from ${scope.whole(participation)}
    join ${scope.once(role)} on ${participantHeld(role, participation, scope)}
    cross join lateral (values (${role.col("organisationId")}), (${role.col("officeId")})) held(id)
    where ${which(participation)}`;
}

/**
 * The persons in each meeting who held a public office on that day, each once: those who were there or were represented, and those who
 * held an office that was.
 */
export function officeHoldersIn(scope: Scope, which: Which): Sql {
  const [role, place] = [scope.row(Role), scope.row(Actor)];
  return sql`select distinct presence."meetingId", ${role.col("personId")} from (${presencesIn(scope, which)}) presence
    join (${scope.once(role)} join ${scope.once(place)} on ${place.id} = ${role.col("organisationId")}
      cross join lateral (values (${role.col("personId")}), (${role.col("officeId")}),
        (case when ${place.col("kind")} = 'OFFICE' then ${place.id} end)) held(by))
      on held.by = presence."actorId" and ${heldThen(role, sql`presence."meetingId"`, scope)}
    where ${isPublicPost(role, place)}`;
}

/** Whether the role is a public office, or one in a public body. */
export const isPublicPost = (role: Row, place: Row): Sql =>
  sql`(${place.col("kind")} in ('OFFICE', 'GOVERNMENT_BODY') or ${role.col("officeId")} is not null)`;

/** Whether a role was held on the day of the meeting; if that day is not known, on one of the days that it can mean. */
function heldThen(role: Row, meetingId: Sql, scope: Scope): Sql {
  const meeting = scope.row(Meeting);
  const [first, last] = [sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`];
  return sql`exists (select from ${scope.once(meeting)} where ${meeting.id} = ${meetingId} and ${heldWithin(role, first, last)})`;
}

/** Whether somebody who took part held the role then. */
export const participantHeld = (role: Row, participation: Row, scope: Scope): Sql =>
  sql`${role.col("personId")} = ${participation.col("actorId")} and ${heldThen(role, participation.col("meetingId"), scope)}`;

/** The meetings in which one of these actors was, or somebody who held a role in one of them: `actorIds` is an array. */
export function meetingsOfOfficials(actorIds: Sql, scope: Scope): Sql {
  const [part, held, role] = [scope.row(Participation), scope.row(Participation), scope.row(Role)];
  const isOne = (id: Sql): Sql => sql`${id} = any((select ids from official)::uuid[])`;
  return sql`with official as materialized (select ${actorIds} as ids)
    select ${part.col("meetingId")} from ${scope.from(part)}
      where ${counts(part)} and (${isOne(part.col("actorId"))} or ${isOne(part.col("representingId"))})
    union all select ${held.col("meetingId")} from ${scope.from(role)} join ${scope.from(held)} on ${participantHeld(role, held, scope)}
      where ${counts(held)} and (${isOne(role.col("organisationId"))} or ${isOne(role.col("officeId"))})`;
}
