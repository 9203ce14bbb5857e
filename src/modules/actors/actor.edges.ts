import { ArgsType, Field } from "type-graphql";
import { namedBy, names } from "../../projection/declare/edge";
import { all, sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { edges, many, one } from "../../schema/edges.type";
import { Actor, Association, GovernmentBody, Person, TechCompany } from "./actor.entity";
import { Identifier } from "./identifier.entity";
import { Role } from "./role.entity";
import { heldOn } from "./role.validity";

@ArgsType()
class RolesArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Only the roles held on this day, to answer what somebody was then; `asOf` says what was known of that, and when.",
  })
  validAt?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The same as `validAt`.",
    deprecationReason: "It is called `validAt` now.",
  })
  at?: string;
}

const roles = {
  args: RolesArgs,
  order: (role) => sql`partial_earliest(${role.col("from")}) nulls first, ${role.id}`,
  where: (role, args) =>
    all(["validAt", "at"].filter((name) => args.has(name)).map((name) => heldOn(role, args.as(name, "date")))),
} satisfies Partial<Parameters<typeof many>[2]>;

export const actorEdges = edges(Actor, {
  identifiers: many(() => Identifier, namedBy("actorId"), {
    description: "Its ids in other registers.",
    order: (identifier) => sql`${identifier.col("scheme")}, ${identifier.col("value")}`,
  }),
});

export const personEdges = edges(Person, {
  roles: many(() => Role, namedBy("personId"), { ...roles, description: "Offices held, the earliest first." }),
});

/** Whatever is no person can have offices: a body, a company, an association. */
export const organisationEdges = [GovernmentBody, TechCompany, Association].map((organisation) =>
  edges(organisation, {
    roles: many(() => Role, namedBy("organisationId"), {
      ...roles,
      description: "Who held office in it, the earliest first.",
    }),
  }),
);

export const identifierEdges = edges(Identifier, {
  actor: one(() => Actor, names("actorId"), { description: "Whose id it is." }),
});

export const roleEdges = edges(Role, {
  person: one(() => Person, names("personId"), { description: "Who holds it." }),
  organisation: one(() => Actor, names("organisationId"), { description: "Where it is held." }),
});
