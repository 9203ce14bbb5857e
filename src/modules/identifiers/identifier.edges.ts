import type { Class } from "../../projection/declare/record-type";
import { namedBy } from "../../projection/declare/edge";
import { sql } from "../../projection/declare/sql";
import { edges, many, reference } from "../../schema/edges.type";
import { Tracked } from "../../schema/tracked";
import { Identifier } from "./identifier.entity";

export const identifierEdges = edges(Identifier, {
  subject: reference(
    () => Tracked,
    (identifier) => identifier.col("subjectKind"),
    (identifier) => identifier.col("subjectId"),
    "The record whose id it is.",
  ),
});

/** On a type whose records can have identifiers. */
export const identifiersOf = (subject: Class): Class =>
  edges(subject, {
    identifiers: many(() => Identifier, namedBy("subjectId"), {
      description: "Its ids in other registers.",
      order: (identifier) => sql`${identifier.col("scheme")}, ${identifier.col("value")}`,
    }),
  });
