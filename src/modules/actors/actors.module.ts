import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { actorEdges, bodyOffices, identifierActor, officeEdges, roleEdges } from "./actor.edges";
import { Actor, actorTypes } from "./actor.entity";
import { actorCountry } from "./actor.jurisdiction";
import { searchedActors } from "./actor.list";
import { actorMerge } from "./actor.merge";
import { actorQueries } from "./actor.resolver";
import { actorOperations } from "./actor.operations";
import { Role } from "./role.entity";
import { roleHeldOn } from "./role.validity";
import { roleOperations } from "./role.service";

/** Actors of every kind, and the roles of persons. */
export const actors: Module<OperationKind> = {
  name: "actors",
  records: [
    record("actor", Actor, {
      description: "A person, a government body, an office, a company, an association or another organisation.",
      takesIdentifiers: true,
      title: "name",
      unique: [["slug"]],
      takesEvidence: true,
      hidden: ["nameKeys"],
      searchable: {
        by: searchedActors,
        description: "Persons and bodies of every kind, by name, other name and identifier.",
      },
      types: Object.values(actorTypes),
    }),
    record("role", Role, { description: "A person's dated office.", takesIdentifiers: true, takesEvidence: true }),
  ],
  operations: [...actorOperations, actorMerge, ...roleOperations],
  sentences: {
    actor_body_is_of_an_office: "only an OFFICE belongs to a body: correct body to null together with the kind",
    actor_body_is_another: "an office cannot belong to itself: give the body to which it belongs",
    actor_dates_of_life_are_of_a_person: "only a PERSON is born and dies",
    actor_dies_after_birth: "the person dies before they are born: correct one of the two dates",
    actor_links_length: "the links are too long together",
    actor_slug_unique: "another actor has this slug",
    role_ends_after_it_begins: "the role ends before it begins: correct one of the two dates",
  },
  resolvers: [actorQueries, actorCountry, actorEdges, bodyOffices, officeEdges, roleHeldOn, identifierActor, roleEdges],
};
