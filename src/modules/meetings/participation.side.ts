import { FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { describedEnum } from "../../schema/enum.type";
import { makeResolver } from "../../schema/made.class";
import { Actor } from "../actors/actor.entity";
import { Role } from "../actors/role.entity";
import { heldWithin } from "../actors/role.validity";
import { Meeting } from "./meeting.entity";
import { isPublic } from "./meeting.jurisdiction";
import { Participation } from "./participation.entity";

export const Side = describedEnum("Side", "For whom somebody takes part in a meeting.", {
  PUBLIC:
    "For the public: a government body, an office, whoever represents one of these, and a person on their own who held a role in one on that day.",
  OTHER:
    "For others: a company, an association or another organisation, whoever represents one of these, and a person on their own who held " +
    "roles only in such on that day.",
});

export const participationSide = makeResolver(() => Participation, {
  side: {
    decorate: FieldResolver(() => Side, {
      nullable: true,
      description:
        "On which side they took part: that of the actor whom they represent, or their own. Null if the record does not say: of a person who represents " +
        "nobody, and of whom no role is recorded that was held on the day of the meeting (if the day is not known: on one of the possible days).",
    }),
    parameters: [],
  },
});

compute(Participation, "side", (part, scope) => {
  const spoken = scope.row(Actor);
  return sql`(select case when ${isPublic(spoken)} then 'PUBLIC' when ${spoken.col("kind")} <> 'PERSON' then 'OTHER'
      else ${sideByRoles(spoken, part, scope)} end
    from ${scope.from(spoken)} where ${spoken.id} = coalesce(${part.col("representingId")}, ${part.col("actorId")}))`;
});

/** Ministers also belong to parties: one role for the public is enough. */
function sideByRoles(person: Row, part: Row, scope: Scope): Sql {
  const [role, body, meeting] = [scope.row(Role), scope.row(Actor), scope.row(Meeting)];
  const [first, last] = [sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`];
  return sql`(select case when bool_or(${role.col("officeId")} is not null or ${isPublic(body)}) then 'PUBLIC'
      when count(*) > 0 then 'OTHER' end
    from ${scope.from(role)} join ${scope.from(meeting)} on ${meeting.id} = ${part.col("meetingId")}
      left join ${scope.from(body)} on ${body.id} = ${role.col("organisationId")}
    where ${role.col("personId")} = ${person.id} and ${heldWithin(role, first, last)})`;
}
