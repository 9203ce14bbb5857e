import type { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { sql, type Sql } from "../../kernel/projection/sql";
import { Actor } from "../actors/actor.entity";
import { Role } from "../actors/role.entity";
import { heldWithin } from "../actors/role.validity";
import { Meeting } from "../meetings/meeting.entity";
import { Participation } from "../meetings/participation.entity";

/** Whether a participation counts: who was absent was not in the meeting. */
export const counts = (participation: Row): Sql => sql`${participation.col("attendance")} <> 'ABSENT'`;

/** Who was in a meeting, each actor once: those who took part and those whom they represented. */
export function presencesIn(scope: Scope): Sql {
  const [tookPart, represented] = [scope.row(Participation), scope.row(Participation)];
  return sql`select ${tookPart.col("meetingId")} as "meetingId", ${tookPart.col("actorId")} as "actorId"
      from ${scope.from(tookPart)} where ${counts(tookPart)}
    union select ${represented.col("meetingId")}, ${represented.col("representingId")}
      from ${scope.from(represented)} where ${counts(represented)} and ${represented.col("representingId")} is not null`;
}

/** The companies in a meeting, each once. */
export function companiesIn(scope: Scope): Sql {
  const company = scope.row(Actor);
  return sql`select presence."meetingId", ${company.id} from (${presencesIn(scope)}) presence
    join ${scope.from(company)} on ${company.id} = presence."actorId" where ${company.col("kind")} = 'TECH_COMPANY'`;
}

/** The government bodies in a meeting, each once: also those in which somebody there held an office on that day. */
export function governmentBodiesIn(scope: Scope): Sql {
  const [body, employer, role, meeting, participation] = [Actor, Actor, Role, Meeting, Participation].map((type) =>
    scope.row(type),
  ) as [Row, Row, Row, Row, Row];
  const [first, last] = [sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`];
  return sql`select presence."meetingId", ${body.id} from (${presencesIn(scope)}) presence
      join ${scope.from(body)} on ${body.id} = presence."actorId" where ${body.col("kind")} = 'GOVERNMENT_BODY'
    union select ${meeting.id}, ${employer.id} from ${scope.from(participation)}
      join ${scope.from(meeting)} on ${meeting.id} = ${participation.col("meetingId")}
      join ${scope.from(role)} on ${role.col("personId")} = ${participation.col("actorId")}
      join ${scope.from(employer)} on ${employer.id} = ${role.col("organisationId")}
      where ${counts(participation)} and ${employer.col("kind")} = 'GOVERNMENT_BODY' and ${heldWithin(role, first, last)}`;
}
