import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, raw, sql, type Sql } from "../../projection/declare/sql";
import { furtherArgument } from "../../schema/list.type";
import { foundFromActors, OnActors, rolesOfInvolved } from "../actors/actor.conditions";
import { heldWithin } from "../actors/role.validity";
import { Role } from "../actors/role.entity";
import { Evidence } from "../evidence/evidence.entity";
import { sourceArticleList } from "../sources/source-article.list";
import { dayOf } from "./meeting.offices";
import { counts, participantHeld } from "./meeting.presence";
import { Participation } from "./participation.entity";

/** From the `involved` actors to the meetings in which they were, or somebody who held a role in one of them on that day. */
function meetingsOfInvolved(scope: Scope): Sql[] {
  const present = ["actorId", "representingId"].map((property) => {
    const part = scope.row(Participation);
    return sql`select ${part.col("meetingId")} from involved join ${scope.from(part)} on ${part.col(property)} = involved.id
      where ${counts(part)}`;
  });
  const byRole = ["organisationId", "officeId"].map((property) => {
    const [role, part] = [scope.row(Role), scope.row(Participation)];
    return sql`select ${part.col("meetingId")} from involved join ${scope.from(role)} on ${role.col(property)} = involved.id
      join ${scope.from(part)} on ${participantHeld(role, part, scope)} where ${counts(part)}`;
  });
  return [...present, ...byRole];
}

/**
 * The meetings of so many actors are found from them. Of more, each meeting is looked at: a page of many such meetings soon ends, where all of
 * them would have to be found first.
 */
const fewActors = 100;

/** The argument `involving` of a list of meetings. */
export const meetingsInvolving: Condition = (meeting, args, name, scope) => {
  const found = join(meetingsOfInvolved(scope), " union all ");
  return sql`(${foundFromActors(args, name, scope, [
    sql`select case when (select count(*) from involved) <= ${raw(String(fewActors))} then ${meeting.id} in (${found})
      else ${hasInvolved(meeting, scope)} end`,
  ])})`;
};

/**
 * Whether an `involved` actor was in the meeting, or somebody who held a role in one of them on that day. With EXISTS for the role, Postgres would read
 * all roles for each meeting.
 */
function hasInvolved(meeting: Row, scope: Scope): Sql {
  const [part, role] = [scope.row(Participation), scope.row(Role)];
  const [, first, last] = dayOf(scope, meeting);
  const isOne = (row: Row, property: string): Sql => sql`${row.col(property)} in (select id from involved)`;
  return sql`exists (select from ${scope.from(part)} where ${part.col("meetingId")} = ${meeting.id} and ${counts(part)}
    and (${isOne(part, "actorId")} or ${isOne(part, "representingId")} or
      (select true from ${scope.from(role)} where ${role.col("personId")} = ${part.col("actorId")} and ${heldWithin(role, first, last)}
        and (${isOne(role, "organisationId")} or ${isOne(role, "officeId")}) limit 1)))`;
}

/** The argument `quotedAbout` of a list of source articles: quoted about such an actor, its roles or its meetings. */
const articlesQuotedAbout: Condition = (row, args, name, scope) => {
  const evidence = scope.row(Evidence);
  const subjects = [
    sql`select involved.id from involved`,
    ...rolesOfInvolved(scope, (role: Row) => role.id),
    ...meetingsOfInvolved(scope),
  ];
  return sql`${row.id} in (select ${evidence.col("sourceArticleId")} from ${scope.from(evidence)}
    where ${evidence.col("subjectId")} in (${foundFromActors(args, name, scope, subjects)}))`;
};

furtherArgument(sourceArticleList, "quotedAbout", {
  condition: articlesQuotedAbout,
  decorate: OnActors(
    "Quoted about an actor of which this holds, as in `actors(where:)`, about one of its roles, or about a meeting as `meetings(involving:)` finds it.",
  ),
});
