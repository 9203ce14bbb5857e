import { hasKey } from "../../schema/conditions";
import { entryFields, idKey, listOf, oneRecord, textKey } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { Actor } from "./actor.entity";
import { actorList, governmentActorList, officeList, techCompanyList } from "./actor.list";
import { roleList } from "./role.list";

export const actorQueries = entryFields({
  actor: oneRecord(
    () => Actor,
    "One actor, by exactly one of id, slug and identifier. If it was merged into another, that actor; null if there is none.",
    {
      id: idKey("actor"),
      slug: textKey("Its readable name: `google`.", hasKey("slug")),
      identifier: identifierKey("actor"),
    },
  ),
  actors: listOf(
    actorList,
    "Persons and bodies of every kind, by name, or with `search` by relevance, unless ordered otherwise.",
  ),
  governmentActors: listOf(
    governmentActorList,
    "Government bodies, public offices, and persons who hold or held a role in one of these (`inOfficeOn` asks for a day).",
  ),
  offices: listOf(
    officeList,
    "Public offices, by name, or with `search` by relevance, unless ordered otherwise. `Office.holders` says who held an office, and " +
      "`roles` finds who held which office on a day.",
  ),
  roles: listOf(
    roleList,
    "The roles of persons: who held which office, and when. The latest beginning first, unless ordered otherwise.",
  ),
  techCompanies: listOf(
    techCompanyList,
    "Companies of the digital economy, by name, or with `search` by relevance, unless ordered otherwise.",
  ),
});
