import { ArgsType, Field } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { namedBy, names } from "../../projection/declare/edge";
import { all, sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { connectionTo, edges, many, one } from "../../schema/edges.type";
import { Actor, Office, Person } from "./actor.entity";
import { Identifier } from "../identifiers/identifier.entity";
import { officeList } from "./actor.list";
import { Role } from "./role.entity";
import { isOfOffice } from "./role.list";
import { heldOn } from "./role.validity";

@ArgsType()
class RolesArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Only the roles held on this day in the real world. `asOf` is the other axis of time: what the record knew at a revision.",
  })
  validAt?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The same as `validAt`.",
    deprecationReason: "It is called `validAt` now.",
  })
  at?: string;
}

const inOrder = {
  args: RolesArgs,
  order: (role) => sql`partial_earliest(${role.col("from")}) nulls first, ${role.id}`,
  where: (role, args) =>
    all(["validAt", "at"].filter((name) => args.has(name)).map((name) => heldOn(role, args.as(name, "date")))),
} satisfies Partial<Parameters<typeof many>[2]>;

export const actorEdges = edges(Actor, {
  roles: many(
    () => Role,
    (actor, role) => sql`(${role.col("personId")} = ${actor.id} or ${role.col("organisationId")} = ${actor.id})`,
    {
      ...inOrder,
      description:
        "The offices that a person held; for any other actor, the roles that persons held in it. The earliest first.",
    },
  ),
});

export const bodyOffices = edges(Actor, {
  offices: connectionTo(officeList, namedBy("bodyId"), "The public offices that belong to it, by name."),
});

export const officeEdges = edges(Office, {
  body: one(() => Actor, names("bodyId"), {
    nullable: true,
    description: "The body that it belongs to; null if that is not known.",
  }),
  holders: many(
    () => Role,
    (office, role) => isOfOffice(role, office.id),
    {
      ...inOrder,
      description: "The roles of those who held it, the earliest first; `validAt` asks who held it on a day.",
    },
  ),
});

export const identifierActor = edges(Identifier, {
  actor: one(() => Actor, names("subjectId"), {
    nullable: true,
    description: "The actor that has this id; null if the id is that of another kind of record (see `subject`).",
  }),
});

compute(Actor, "links", (actor) => sql`coalesce(${actor.col("links")}, '[]')`);

export const roleEdges = edges(Role, {
  person: one(() => Person, names("personId"), { description: "Who holds it." }),
  organisation: one(() => Actor, names("organisationId"), { description: "Where it is held." }),
  onBehalfOf: one(() => Actor, names("onBehalfOfId"), {
    nullable: true,
    description:
      "The party, the group or another organisation on whose behalf it is held (Popolo: on_behalf_of); null if nobody recorded it.",
  }),
  office: one(() => Office, names("officeId"), {
    nullable: true,
    description: "The office that is held; null if it is not recorded as an actor.",
  }),
});
