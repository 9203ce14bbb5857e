import { sql } from "../../projection/declare/sql";
import { identifiedKinds, record, type Module } from "../../schema/module";
import { identifierEdges } from "./identifier.edges";
import { Identifier } from "./identifier.entity";

/** The ids that other registers have for records of any kind. */
export const identifiers: Module = {
  name: "identifiers",
  records: [
    record("identifier", Identifier, {
      description: "The id of a record in a register of somebody else.",
      title: (identifier) => sql`${identifier.col("scheme")} || ' ' || ${identifier.col("value")}`,
      part: { of: identifiedKinds, property: "subjectId", kindProperty: "subjectKind", givenAs: "identifiers" },
      unique: [["subjectKind", "scheme", "value"]],
      hidden: ["subjectKind"],
    }),
  ],
  sentences: {
    identifier_once_in_a_kind: "another record of this kind has this identifier",
  },
  resolvers: [identifierEdges],
};
