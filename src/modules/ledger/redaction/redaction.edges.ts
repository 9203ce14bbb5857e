import { sql } from "../../../projection/declare/sql";
import { edges, one, reference } from "../../../schema/edges.type";
import { Tracked } from "../../../schema/tracked";
import { Contributor } from "../../accounts/contributor.entity";
import { ChangeSet } from "../change-set/change-set.entity";
import { Redaction } from "./redaction.entity";

export const redactionEdges = edges(Redaction, {
  changeSet: one(
    () => ChangeSet,
    (redaction, changeSet) => sql`${changeSet.col("revision")} = ${redaction.col("revision")}`,
    { description: "The change set of the redaction: who redacted the texts, and when." },
  ),
  record: reference(
    () => Tracked,
    (redaction) => redaction.col("kind"),
    (redaction) => redaction.col("recordId"),
    "The record in which the texts stood; null if they stood in the change set itself, or were the name of a contributor.",
  ),
  contributor: one(
    () => Contributor,
    (redaction, contributor) =>
      sql`${redaction.col("kind")} = 'contributor' and ${contributor.id} = ${redaction.col("recordId")}`,
    { description: "The contributor whose name was redacted; null if other texts were.", nullable: true },
  ),
});
