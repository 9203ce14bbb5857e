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
    { description: "The change set of the redaction: its author took them out, and it says when." },
  ),
  record: reference(
    () => Tracked,
    (redaction) => redaction.col("kind"),
    (redaction) => redaction.col("recordId"),
    "The record that they were taken out of; null if they stood in the change set itself, or were a name.",
  ),
  contributor: one(
    () => Contributor,
    (redaction, contributor) =>
      sql`${redaction.col("kind")} = 'contributor' and ${contributor.id} = ${redaction.col("recordId")}`,
    { description: "Whose name was taken out; null if it was something else.", nullable: true },
  ),
});
