import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { Role } from "../actors/role.entity";
import { heldWithin } from "../actors/role.validity";
import { counts, isPublicPost } from "./meeting.presence";
import { Participation } from "./participation.entity";

/** Whether a role was held on the day of the meeting, or on one of the days that its date can mean. */
const heldOnItsDay = (role: Row, meeting: Row): Sql =>
  heldWithin(role, sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`);

/** The argument `withOfficeHolder` of a list of meetings: one of the persons that `officeHoldersIn` has. */
export const hadOfficeHolder: Condition = (meeting, args, name, scope) => {
  const [part, present] = [scope.row(Participation), scope.row(Actor)];
  const [role, place] = [scope.row(Role), scope.row(Actor)];
  const by = [role.col("personId"), role.col("officeId"), role.col("organisationId")];
  return sql`(exists (select from ${scope.from(part)}
      join ${scope.from(present)} on ${present.id} in (${part.col("actorId")}, ${part.col("representingId")})
        and ${present.col("kind")} in ('PERSON', 'OFFICE')
      join ${scope.from(role)} on (${join(
        by.map((id) => sql`${id} = ${present.id}`),
        " or ",
      )})
      join ${scope.from(place)} on ${place.id} = ${role.col("organisationId")}
    where ${part.col("meetingId")} = ${meeting.id} and ${counts(part)} and ${heldOnItsDay(role, meeting)}
      and ${isPublicPost(role, place)})) = ${args.as(name, "boolean")}`;
};

/** The argument `withUnaffiliatedPerson` of a list of meetings. */
export const hadUnaffiliatedPerson: Condition = (meeting, args, name, scope) => {
  const [part, person] = [scope.row(Participation), scope.row(Actor)];
  return sql`(exists (select from ${scope.from(part)} join ${scope.from(person)} on ${person.id} = ${part.col("actorId")}
    where ${part.col("meetingId")} = ${meeting.id} and ${part.col("representingId")} is null and ${person.col("kind")} = 'PERSON' and ${counts(part)}
      and not ${representsSomebody(part, scope)} and not ${holdsSomeRole(part, meeting, scope)})) = ${args.as(name, "boolean")}`;
};

function representsSomebody(part: Row, scope: Scope): Sql {
  const other = scope.row(Participation);
  return sql`exists (select from ${scope.from(other)} where ${other.col("meetingId")} = ${part.col("meetingId")}
    and ${other.col("actorId")} = ${part.col("actorId")} and ${other.col("representingId")} is not null)`;
}

function holdsSomeRole(part: Row, meeting: Row, scope: Scope): Sql {
  const role = scope.row(Role);
  return sql`exists (select from ${scope.from(role)}
    where ${role.col("personId")} = ${part.col("actorId")} and ${heldOnItsDay(role, meeting)})`;
}
