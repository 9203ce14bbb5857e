import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { actorEdges, identifierEdges, organisationEdges, personEdges, roleEdges } from "./actor.edges";
import { Actor, Association, GovernmentBody, Person, TechCompany } from "./actor.entity";
import { searchedActors } from "./actor.list";
import { actorMerge } from "./actor.merge";
import { ActorResolver } from "./actor.resolver";
import { actorOperations } from "./actor.service";
import { Identifier } from "./identifier.entity";
import { Role } from "./role.entity";
import { roleOperations } from "./role.service";

/** Persons, government bodies, companies and associations, with their ids in other registers and their offices. */
export const actors: Module<OperationKind> = {
  name: "actors",
  records: [
    record("actor", Actor, {
      description: "A person, a government body, a company or an association.",
      title: (actor) => actor.col("name"),
      unique: [["slug"]],
      takesEvidence: true,
      searchable: {
        by: searchedActors,
        description: "Persons, government bodies, companies and associations, by name, other name and identifier.",
      },
      types: [Person, GovernmentBody, TechCompany, Association],
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
    actor_slug_unique: "another actor has this slug",
    identifier_scheme_value_unique: "another identifier has this scheme and this value",
    role_ends_after_it_begins: "the role ends before it begins: correct one of the two dates",
  },
  resolvers: [ActorResolver, actorEdges, personEdges, ...organisationEdges, identifierEdges, roleEdges],
};
