import { GraphQLJSON } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import { DateTimeScalar } from "../../values/scalars";
import { describedEnum } from "../../schema/enum.type";
import { differences } from "./record.fields";
import { trackedType, type TrackedType } from "./tracked.types";

export const ChangeKind = describedEnum("ChangeKind", "What a change set did to a record.", {
  CREATED: "It was recorded.",
  CORRECTED: "It was changed: corrected, or given another status by an assessment.",
  RETRACTED: "It was retracted.",
  MERGED: "It was merged into another record. Its id leads to that record.",
  RESTORED: "It was restored after it was retracted or merged.",
});
export type ChangeKind = keyof typeof ChangeKind;

@ObjectType({ description: "The change of one field of a record." })
export class FieldChange {
  @Field(() => String, { description: "The name of the field in the type of the record, such as `dueOn`." })
  field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "Its value before, in the form of an input: a partial date as its text, another record as its id. Null if the field had no " +
      "value, or the record did not exist.",
  })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: "Its value afterwards, in the same form." })
  after!: unknown;
}

@ObjectType({ description: "The change that one change set made to one record." })
export class RecordChange {
  @Field(() => ID, {
    description:
      "An opaque id of the change, always the same. It is not the id of the record, and `node` does not take it.",
  })
  id!: string;

  @Field(() => trackedType(), { description: "The kind of the record." })
  recordType!: TrackedType;

  @Field(() => ID, { description: "The id of the record." })
  recordId!: string;

  @Field(() => ChangeKind, { description: "What was done to the record." })
  change!: ChangeKind;

  @Field(() => Int, { description: "The revision that made the change." })
  revision!: number;

  @Field(() => DateTimeScalar, { description: "When that revision was applied." })
  appliedAt!: string;

  @Field(() => Int, {
    description: "The version of the record after the change; if it was retracted or merged, its last version.",
  })
  version!: number;

  @Field(() => [FieldChange], {
    description:
      "The fields that changed, in their order in the type. Empty if the fields stayed as they were and only parts of the record, " +
      "or its evidence, changed.",
  })
  changes!: FieldChange[];
}

/** The kind of a change, as SQL. */
export const whatWasDone = (change: Row): Sql => sql`case when not ${change.col("ended")} then
      case when ${change.col("version")} = 1 then 'CREATED' when ${change.col("replaces")} then 'CORRECTED' else 'RESTORED' end
    when ledger.taken_in_by(${change.col("kind")}, ${change.id}, ${change.col("revision")}) is null then 'RETRACTED'
    else 'MERGED' end`;

compute(
  RecordChange,
  "id",
  (change) => sql`'change_' || ${change.col("kind")} || '_' || ${change.id} || '_' || ${change.col("revision")}`,
);
compute(RecordChange, "recordType", (change) => sql`upper(${change.col("kind")})`);
compute(RecordChange, "recordId", (change) => sql`${change.col("kind")} || '_' || ${change.id}`);
compute(RecordChange, "change", (change) => whatWasDone(change));
compute(
  RecordChange,
  "appliedAt",
  (change) => sql`(select applied_at from change_set where revision = ${change.col("revision")})`,
);
compute(RecordChange, "changes", (change) => differences(change.col("before"), change.col("after")));
