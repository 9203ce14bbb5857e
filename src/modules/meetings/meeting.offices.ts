import { ArgsType, Field, ObjectType } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import { names } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { edges, many, one } from "../../schema/edges.type";
import { Actor, Office, Person } from "../actors/actor.entity";
import { Role } from "../actors/role.entity";
import { Held, heldAtAll, heldWithin } from "../actors/role.validity";
import { Meeting } from "./meeting.entity";
import { asAsked, counts } from "./meeting.presence";
import { Participation } from "./participation.entity";

/** Some actor has the attendance that is asked for. */
export function hadAttendance(meeting: Row, args: Arguments, scope: Scope): Sql {
  const part = scope.row(Participation);
  return sql`exists (select from ${scope.from(part)} where ${part.col("meetingId")} = ${meeting.id} and ${asAsked(args)(part)})`;
}

/** The actor took part or was represented, or also one of its offices or of those who held a role in it, if the arguments say so. */
export function hadActor(actorId: Sql, meeting: Row, scope: Scope, args: Arguments): Sql {
  const part = scope.row(Participation);
  const direct = sql`select ${part.col("meetingId")} from ${scope.from(part)}
    where ${tookPart(part, actorId, args)}`;
  const offices =
    args.shape("includingOffices") === true ? sql`union all ${meetingsOfOffices(actorId, scope, args)}` : sql``;
  const officials =
    args.shape("includingOfficials") === true ? sql`union all ${meetingsOfOfficials(actorId, scope, args)}` : sql``;
  return sql`${meeting.id} in (${direct} ${offices} ${officials})`;
}

/** The meetings of those who held a role in the actor on that day. */
function meetingsOfOfficials(actorId: Sql, scope: Scope, args: Arguments): Sql {
  const [role, part] = [scope.row(Role), scope.row(Participation)];
  const [meeting, first, last] = dayOf(scope);
  return sql`select ${part.col("meetingId")} from ${scope.from(role)}
      join ${scope.from(part)} on ${tookPart(part, role.col("personId"), args)}
      join ${scope.from(meeting)} on ${meeting.id} = ${part.col("meetingId")}
    where (${role.col("organisationId")} = ${actorId} or ${role.col("officeId")} = ${actorId}) and ${heldWithin(role, first, last)}`;
}

/** The meetings of the offices that a person held on that day, or that belong to a body. */
function meetingsOfOffices(actorId: Sql, scope: Scope, args: Arguments): Sql {
  const [role, office, own, part] = [scope.row(Role), scope.row(Actor), scope.row(Actor), scope.row(Participation)];
  const [meeting, first, last] = dayOf(scope);
  const partOfOwn = scope.row(Participation);
  return sql`select ${part.col("meetingId")} from ${scope.from(role)}
      join ${scope.from(office)} on ${isItsOffice(office, role)}
      join ${scope.from(part)} on ${tookPart(part, office.id, args)}
      join ${scope.from(meeting)} on ${meeting.id} = ${part.col("meetingId")}
    where ${role.col("personId")} = ${actorId} and ${heldWithin(role, first, last)}
    union all select ${partOfOwn.col("meetingId")} from ${scope.from(own)} join ${scope.from(partOfOwn)} on ${tookPart(partOfOwn, own.id, args)}
    where ${own.col("bodyId")} = ${actorId}`;
}

/** A register may name the office as the organisation, if nobody knows its body. */
const isItsOffice = (office: Row, role: Row): Sql =>
  sql`(${role.col("officeId")} = ${office.id} or ${role.col("organisationId")} = ${office.id}) and ${office.col("kind")} = 'OFFICE'`;

const tookPart = (part: Row, actorId: Sql, args: Arguments): Sql =>
  sql`(${part.col("actorId")} = ${actorId} or ${part.col("representingId")} = ${actorId}) and ${asAsked(args)(part)}`;

/** A meeting, and the first and the last day that its date can mean. */
export function dayOf(scope: Scope, meeting = scope.row(Meeting)): [Row, Sql, Sql] {
  return [meeting, sql`partial_earliest(${meeting.col("date")})`, sql`partial_latest(${meeting.col("date")})`];
}

@ObjectType({ description: "Who held an office that took part in a meeting, by a role." })
export class OfficeHolder {
  @Field(() => Held, {
    description:
      "YES if the role was held on each day that the date of the meeting can mean, else POSSIBLY. In an interval between two holders there is " +
      "nobody, and if both dates are known only to the month, both possibly were.",
  })
  held!: Held;
}

@ArgsType()
class OfficeHoldersArgs {
  @IdOrSlug("Only this person.")
  person?: string;
}

/** Its rows: for each office in the meeting, each role by which it was held then. */
function holdersOf(meetingRow: Row, scope: Scope): Sql {
  const [part, office] = [scope.row(Participation), scope.row(Actor)];
  const [meeting, first, last] = dayOf(scope, meetingRow);
  const by = (property: "officeId" | "organisationId"): Sql => {
    const role = scope.row(Role);
    return sql`select ${role.id} as "roleId", ${role.col("personId")} as "personId", ${heldAtAll(role, first, last)} as held,
        coalesce(partial_earliest(${role.col("from")}), '-infinity'::date) as since
      from ${scope.from(role)} where ${role.col(property)} = ${office.id} and ${heldWithin(role, first, last)}`;
  };
  return sql`select distinct ${office.id} as "officeId", its.* from ${scope.from(part)}
    cross join lateral (values (${part.col("actorId")}), (${part.col("representingId")})) present(id)
    join ${scope.from(office)} on ${office.id} = present.id
    cross join lateral (${by("officeId")} union all ${by("organisationId")}) its
    where ${part.col("meetingId")} = ${meeting.id} and ${counts(part)} and ${office.col("kind")} = 'OFFICE'`;
}

export const officeHolderEdges: Class[] = [
  edges(Meeting, {
    officeHolders: many(
      () => OfficeHolder,
      () => sql`true`,
      {
        description:
          "Who held the offices that took part or were represented, on that day: a register often names the office alone. Several at once if " +
          "several roles say so; none in a gap.",
        source: holdersOf,
        order: (row) => sql`${row.col("officeId")}, ${row.col("since")}, ${row.col("roleId")}`,
        args: OfficeHoldersArgs,
        where: (row, args, scope) =>
          args.has("person") ? sql`${row.col("personId")} = ${idOf(scope, args, "person", "actor")}` : sql`true`,
      },
    ),
  }),
  edges(OfficeHolder, {
    office: one(() => Office, names("officeId"), { description: "The office that took part." }),
    person: one(() => Person, names("personId"), { description: "Who held it." }),
    role: one(() => Role, names("roleId"), {
      description: "By what role: with its dates, and the quotes that say so.",
    }),
  }),
];
