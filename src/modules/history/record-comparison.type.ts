import { Field, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { reference, edges } from "../../schema/edges.type";
import { Tracked } from "../../schema/tracked";
import { FieldChange } from "./record-change.type";
import { differences } from "./record.fields";

@ObjectType({ description: "One record at two revisions." })
export class RecordComparison {
  @Field(() => [FieldChange], {
    description: "The fields that differ, in their order in the type; `before` is the value at `fromRevision`.",
  })
  changes!: FieldChange[];
}

compute(RecordComparison, "changes", (compared) => differences(compared.col("before"), compared.col("after")));

const at = (revision: string): string =>
  `The record at \`${revision}\`; all fields below it are read at that revision, too. A \`Tombstone\` if it was retracted by then, null if it did ` +
  "not exist yet.";

export const comparisonEdges = edges(RecordComparison, {
  from: reference(
    () => Tracked,
    (compared) => compared.col("kind"),
    (compared) => compared.id,
    at("fromRevision"),
    (compared) => compared.col("from_revision"),
  ),
  to: reference(
    () => Tracked,
    (compared) => compared.col("kind"),
    (compared) => compared.id,
    at("toRevision"),
    (compared) => compared.col("to_revision"),
  ),
});
