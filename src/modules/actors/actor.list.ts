import { IdOrSlug } from "../../schema/record.key";
import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { anyOf, hasId, hasKey } from "../../schema/conditions";
import { inJurisdiction, jurisdictionForms } from "../../schema/jurisdiction";
import { hasIdentifier, IdentifiedFilter, knownIn } from "../identifiers/identifier.lookup";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { allNames, folded, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { byRelevance } from "../../schema/search.relevance";
import { translatedIn } from "../translations/translation.search";
import { Actor, Office, TechCompany } from "./actor.entity";
import { ActorKind } from "./actor.kind";
import { Role } from "./role.entity";
import { heldOn } from "./role.validity";

/** By all its names, and by its ids in other registers. */
export const searchedActors: Searched = {
  name: folded("name"),
  names: allNames,
  isCalled: (row, name) =>
    sql`(strpos(${allNames(row)}, ${name}) > 0 and ${name} in (select fold(alias) from unnest(${row.col("aliases")}) as alias))`,
  knownAs: knownIn("actor"),
  translated: translatedIn("actor", ["name"]),
};

/** The arguments that name one actor, beside other arguments. */
export const actorKeys = { actor: hasId("actor"), slug: hasKey("slug") };

@Filter()
class NamedFilter extends IdentifiedFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Of this jurisdiction or a part of it: `AU` also finds actors of `AU-NSW`, but `EU` finds none of its member states. The code of " +
      `${jurisdictionForms}.`,
  })
  jurisdiction?: string;

  @Field(() => String, {
    nullable: true,
    description: "The same as `jurisdiction`.",
    deprecationReason: "It is called `jurisdiction` now.",
  })
  country?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of a name or an alias. Case and accents do not matter, and a typo is tolerated if no record has the words exactly. Or a whole identifier. At most 200 characters.",
  })
  search?: string;
}

@Filter()
class ActorFilter extends NamedFilter {
  @Field(() => [ActorKind], { nullable: true, description: "Only actors of these kinds." })
  kind?: ActorKind[];

  @Field(() => DateScalar, { nullable: true, description: "Only persons who held a public office on this day." })
  inOfficeOn?: string;
}

@Filter()
class OfficeFilter extends NamedFilter {
  @IdOrSlug("Only offices that belong to this body.")
  body?: string;
}

const shared = {
  shares: "Actor",
  where: ActorFilter,
  conditions: {
    identifier: hasIdentifier("actor"),
    jurisdiction: inJurisdiction("jurisdiction"),
    country: inJurisdiction("jurisdiction"),
    search: matches(searchedActors),
    body: hasId("actor", "bodyId"),
    kind: anyOf("kind"),
    inOfficeOn: (row, args, name, scope) => holdsPublicOffice(row, scope, args.as(name, "date")),
  } satisfies Record<string, Condition>,
  orders: {
    NAME: alphabetical("name", "By name."),
    UPDATED_AT: byUpdate,
    RELEVANCE: byRelevance(
      searchedActors,
      "By how well it fits the argument `search`, which is required then, the best first: a name, other name or identifier that is the " +
        "same; names that begin with it; names with all its words; if there are none of these, names with a typo.",
    ),
  },
  defaultOrder: { field: "NAME", direction: "ASC" },
  searchOrder: { field: "RELEVANCE", direction: "ASC" },
} as const;

export const actorList = declareList({ ...shared, name: "Actor", to: () => Actor, filter: ActorFilter });

export const techCompanyList = declareList({
  ...shared,
  name: "TechCompany",
  to: () => TechCompany,
  filter: NamedFilter,
});

export const officeList = declareList({ ...shared, name: "Office", to: () => Office, filter: OfficeFilter });

/** A government actor is a government body, an office, or a person who holds or held a role in one of these. */
export const governmentActorList = declareList({
  ...shared,
  name: "Actor",
  to: () => Actor,
  filter: ActorFilter,
  always: (row, scope) =>
    sql`(${row.col("kind")} in ('GOVERNMENT_BODY', 'OFFICE') or ${holdsPublicOffice(row, scope)})`,
});

/** Whether a person holds a role in a government body or an office, on a given day or at any time. */
function holdsPublicOffice(person: Row, scope: Scope, day?: Sql): Sql {
  const role = scope.row(Role);
  const body = scope.row(Actor);
  const when = day ? sql`and ${heldOn(role, day)}` : sql``;
  return sql`exists (select from ${scope.from(role)} join ${scope.from(body)} on ${body.id} = ${role.col("organisationId")}
    where ${role.col("personId")} = ${person.id} 
      and (${body.col("kind")} in ('GOVERNMENT_BODY', 'OFFICE') or ${role.col("officeId")} is not null) ${when})`;
}
