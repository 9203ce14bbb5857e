import { Field } from "type-graphql";
import { conditionsWithin } from "../../projection/compile/conditions";
import type { Arguments } from "../../projection/declare/arguments";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "./actor.entity";
import { actorList } from "./actor.list";
import { Role } from "./role.entity";

/** An argument of a list: conditions on actors. Each stands once, beside `where`, as those of a follow-up on its commitment do. */
export const OnActors = (description: string): PropertyDecorator =>
  Field(() => actorList.where as object as never, { nullable: true, description });

/** Ids that are found from the actors on which an argument has conditions. Each way to find some reads the table `involved`. */
export function foundFromActors(args: Arguments, name: string, scope: Scope, ways: readonly Sql[]): Sql {
  const actor = scope.row(Actor);
  return sql`with involved as materialized (select ${actor.id} as id from ${scope.from(actor)}
      where ${conditionsWithin(actorList.conditions, actor, args.inner(name), scope)})
    ${join(ways, " union all ")}`;
}

/** From the `involved` actors to the roles of these persons, and in these bodies and offices. */
export const rolesOfInvolved = (scope: Scope, found: (role: Row) => Sql): Sql[] =>
  ["personId", "organisationId", "officeId"].map((property) => {
    const role = scope.row(Role);
    return sql`select ${found(role)} from involved join ${scope.from(role)} on ${role.col(property)} = involved.id`;
  });

/** The argument `involving` of a list of roles. A page of many such roles soon ends, and the rest of the table is looked through once for few. */
export const rolesInvolving: Condition = (role, args, name, scope) => {
  const ends = ["personId", "organisationId", "officeId"].map(
    (property) => sql`${role.col(property)} in (select id from involved)`,
  );
  return sql`(${foundFromActors(args, name, scope, [sql`select ${join(ends, " or ")}`])})`;
};
