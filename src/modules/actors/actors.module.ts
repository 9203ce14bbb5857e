import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { actorEdges, identifierEdges, officeEdges, roleEdges } from "./actor.edges";
import { Actor, actorTypes } from "./actor.entity";
import { searchedActors } from "./actor.list";
import { actorMerge } from "./actor.merge";
import { ActorResolver } from "./actor.resolver";
import { actorOperations } from "./actor.operations";
import { Identifier } from "./identifier.entity";
import { Role } from "./role.entity";
import { roleOperations } from "./role.service";

/** Actors of every kind, with their ids in other registers, and the roles of persons. */
export const actors: Module<OperationKind> = {
  name: "actors",
  records: [
    record("actor", Actor, {
      description: "A person, a government body, an office, a company, an association or another organisation.",
      title: (actor) => actor.col("name"),
      unique: [["slug"]],
      takesEvidence: true,
      searchable: {
        by: searchedActors,
        description: "Persons and bodies of every kind, by name, other name and identifier.",
      },
      types: Object.values(actorTypes),
    }),
    record("identifier", Identifier, {
      description: "The id of an actor in a register of somebody else.",
      title: (identifier) => sql`${identifier.col("scheme")} || ' ' || ${identifier.col("value")}`,
      part: { of: () => ["actor"], property: "actorId", givenAs: "identifiers" },
      unique: [["scheme", "value"]],
    }),
    record("role", Role, { description: "A person's dated office.", takesEvidence: true }),
  ],
  operations: [...actorOperations, actorMerge, ...roleOperations],
  sentences: {
    actor_body_is_of_an_office: "only an OFFICE belongs to a body: correct body to null together with the kind",
    actor_body_is_another: "an office cannot belong to itself: name the body that it is an office of",
    actor_slug_unique: "another actor has this slug",
    identifier_scheme_value_unique: "another identifier has this scheme and this value",
    role_ends_after_it_begins: "the role ends before it begins: correct one of the two dates",
  },
  resolvers: [ActorResolver, actorEdges, officeEdges, identifierEdges, roleEdges],
};
