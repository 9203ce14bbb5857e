import { GraphQLJSON } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { sql } from "../../projection/declare/sql";
import { DateTimeScalar } from "../../values/scalars";
import { describedEnum } from "../../schema/enum.type";
import { differences } from "./record.fields";
import { trackedType, type TrackedType } from "./tracked.types";

export const ChangeKind = describedEnum("ChangeKind", "What a change set has done to a record.", {
  CREATED: "It was recorded.",
  CORRECTED: "It was changed: corrected, or given another status by an assessment.",
  RETRACTED: "It was retracted.",
  MERGED: "It became a part of another record, to which its id leads.",
  RESTORED: "It was restored after it was retracted or merged.",
});
export type ChangeKind = keyof typeof ChangeKind;

@ObjectType({ description: "What became of one field of a record." })
export class FieldChange {
  @Field(() => String, { description: "The field, as the type of the record calls it: `dueOn`." })
  field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "Its value before, as an input would take it: a partial date as its text, another record as its id. Null if there " +
      "was none, and where the record was not there.",
  })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: "Its value afterwards, in the same form." })
  after!: unknown;
}

@ObjectType({ description: "What one change set has done to one record." })
export class RecordChange {
  @Field(() => ID, {
    description:
      "Opaque, and the same whenever the change is read. It names the change, not the record, and `node` does not take it.",
  })
  id!: string;

  @Field(() => trackedType(), { description: "What kind of record it is." })
  recordType!: TrackedType;

  @Field(() => ID, { description: "The id of the record." })
  recordId!: string;

  @Field(() => ChangeKind, { description: "What was done to it." })
  change!: ChangeKind;

  @Field(() => Int, { description: "The revision that did it." })
  revision!: number;

  @Field(() => DateTimeScalar, { description: "When that revision was applied." })
  appliedAt!: string;

  @Field(() => Int, {
    description: "The version of the record that this made; if it was retracted or merged, the last version.",
  })
  version!: number;

  @Field(() => [FieldChange], {
    description:
      "What became of its fields, in their order in the type: those that differ. Empty if the record stayed as it was and " +
      "only what hangs on it changed.",
  })
  changes!: FieldChange[];
}

compute(
  RecordChange,
  "id",
  (change) => sql`'change_' || ${change.col("kind")} || '_' || ${change.id} || '_' || ${change.col("revision")}`,
);
compute(RecordChange, "recordType", (change) => sql`upper(${change.col("kind")})`);
compute(RecordChange, "recordId", (change) => sql`${change.col("kind")} || '_' || ${change.id}`);
compute(
  RecordChange,
  "change",
  (change) => sql`case when not ${change.col("ended")} then
      case when ${change.col("version")} = 1 then 'CREATED' when ${change.col("replaces")} then 'CORRECTED' else 'RESTORED' end
    when ledger.taken_in_by(${change.col("kind")}, ${change.id}, ${change.col("revision")}) is null then 'RETRACTED'
    else 'MERGED' end`,
);
compute(
  RecordChange,
  "appliedAt",
  (change) => sql`(select applied_at from change_set where revision = ${change.col("revision")})`,
);
compute(RecordChange, "changes", (change) => differences(change.col("before"), change.col("after")));
