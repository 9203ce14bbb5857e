import { Field, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { reference, edges } from "../../schema/edges.type";
import { Tracked } from "../../schema/tracked";
import { FieldChange } from "./record-change.type";
import { differences } from "./record.fields";

@ObjectType({ description: "One record at two revisions." })
export class RecordComparison {
  @Field(() => [FieldChange], {
    description: "The fields in which it differs, in their order in the type; `before` is at `fromRevision`.",
  })
  changes!: FieldChange[];
}

compute(RecordComparison, "changes", (compared) => differences(compared.col("before"), compared.col("after")));

const at = (revision: string): string =>
  `The record as it stood at \`${revision}\`, with all that is selected below; a \`Tombstone\` where it was gone by then, null ` +
  "where it was not there yet.";

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
