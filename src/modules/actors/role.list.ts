import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { hasId } from "../../schema/conditions";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { isWithin, jurisdictionForms } from "../../schema/jurisdiction";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { byTitle, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { DateScalar } from "../../values/scalars";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { OnActors, rolesInvolving } from "./actor.conditions";
import { Actor } from "./actor.entity";
import { translatedIn } from "../translations/translation.search";
import { searchedActors } from "./actor.list";
import { Role } from "./role.entity";
import { heldOn } from "./role.validity";

@Filter()
class RoleFilter extends IdentifiedFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Words of the title, or of a name of the office. Case and accents do not matter, and a typo is tolerated if no record has the words exactly. At most 200 characters.",
  })
  search?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Held or possibly held on this day; `Role.heldOn` says which of the two. Between two holders there may be a day with none, and an " +
      "office may have several holders at a time.",
  })
  validAt?: string;

  @IdOrSlug("Of this person.")
  person?: string;

  @IdOrSlug("In this office, also if it is on record as the organisation only.")
  office?: string;

  @IdOrSlug("In this body, or in an office that belongs to it.")
  body?: string;

  @Field(() => String, {
    nullable: true,
    description: `In a body or an office of this jurisdiction or of a part of it. The code of ${jurisdictionForms}.`,
  })
  jurisdiction?: string;
}

/** Conditions on actors stand once, beside `where`. */
@Filter()
class RoleArguments extends RoleFilter {
  @OnActors("Of a person, in a body or in an office of which this holds, as in `actors(where:)`.")
  involving?: object;
}

/** The ids of the roles in those bodies and offices for which a condition holds. */
function rolesIn(scope: Scope, fulfils: (place: Row) => Sql): Sql {
  const by = (property: "organisationId" | "officeId"): Sql => {
    const [place, role] = [scope.row(Actor), scope.row(Role)];
    return sql`select ${role.id} from ${scope.from(place)} join ${scope.from(role)} on ${role.col(property)} = ${place.id}
      where ${fulfils(place)}`;
  };
  return sql`${by("organisationId")} union all ${by("officeId")}`;
}

/** The ids as an array. Postgres expects few items in an array, and so it does not read all roles in the order of the list. */
const isIn = (role: Row, ids: Sql): Sql => sql`${role.id} in (select unnest(array(${ids})))`;

/** By the title of the role or by a name of the office. */
const searchedRoles: Searched = { ...byTitle, translated: translatedIn("role", ["title"]) };

const searched: Condition = (row, args, name, scope) => {
  const titled = scope.row(Role);
  return isIn(
    row,
    sql`select ${titled.id} from ${scope.from(titled)} where ${matches(searchedRoles)(titled, args, name, scope)}
      union all ${rolesIn(scope, (place) => sql`${place.col("kind")} = 'OFFICE' and ${matches(searchedActors)(place, args, name, scope)}`)}`,
  );
};

/** A register may name the office as the organisation, if nobody knows its body. */
export const isOfOffice = (role: Row, officeId: Sql): Sql =>
  sql`(${role.col("officeId")} = ${officeId} or ${role.col("organisationId")} = ${officeId})`;

const inOffice: Condition = (role, args, name, scope) => {
  const office = scope.row(Actor);
  return sql`${isOfOffice(
    role,
    sql`(select ${office.id} from ${scope.from(office)}
    where ${office.id} = ${idOf(scope, args, name, "actor")} and ${office.col("kind")} = 'OFFICE')`,
  )}`;
};

const inBody: Condition = (row, args, name, scope) => {
  const body = idOf(scope, args, name, "actor");
  return isIn(
    row,
    rolesIn(scope, (place) => sql`(${place.id} = ${body} or ${place.col("bodyId")} = ${body})`),
  );
};

const ofJurisdiction: Condition = (row, args, name, scope) =>
  isIn(
    row,
    rolesIn(scope, (place) => isWithin(place.col("jurisdiction"), args, name)),
  );

export const roleList = declareList({
  name: "Role",
  to: () => Role,
  filter: RoleArguments,
  where: RoleFilter,
  conditions: {
    identifier: hasIdentifier("role"),
    search: searched,
    validAt: (row, args, name) => heldOn(row, args.as(name, "date")),
    person: hasId("actor", "personId"),
    office: inOffice,
    body: inBody,
    jurisdiction: ofJurisdiction,
    involving: rolesInvolving,
  },
  orders: {
    FROM: {
      by: (row) => sql`coalesce(partial_earliest(${row.col("from")}), '-infinity'::date)`,
      type: "date",
      description: "By the first day on which it can have begun; roles whose beginning is not known come first.",
    },
    TITLE: alphabetical("title", "By title."),
    UPDATED_AT: byUpdate,
  },
  defaultOrder: { field: "FROM", direction: "DESC" },
});
