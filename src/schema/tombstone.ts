import { Field, ID, Int, ObjectType } from "type-graphql";
import { compute, registerTombstone } from "../projection/declare/catalog";
import { raw, sql } from "../projection/declare/sql";
import { DateTimeScalar } from "../values/scalars";
import { spoken } from "./title.words";
import { cacheKey, Tracked } from "./tracked";

/** The answer for the id of a record that was removed. Postgres derives it from history (migration 0011). */
@ObjectType({
  implements: Tracked,
  description:
    "What stands where a record was that has been taken back. Ids answer for ever: read this one with `atRevision`, one less " +
    "than the `revision` here, and it answers with the record as it was at last.",
})
export class Tombstone extends Tracked {
  @Field(() => ID, { description: "The id of the record that was here." })
  override id!: string;

  @Field(() => String, { description: "What kind of record it was: `retracted meeting`." })
  override title!: string;

  @Field(() => Int, { description: "The last version of the record." })
  override version!: number;

  @Field(() => Int, { description: "The revision that has removed the record." })
  override revision!: number;

  @Field(() => DateTimeScalar, { description: "When that revision was applied; the same as `retractedAt`." })
  override updatedAt!: string;

  @Field(() => DateTimeScalar, { description: "When the record was removed." })
  retractedAt!: string;

  @Field(() => String, {
    description:
      "Why: the reason given with the retraction of the record or of what it was a part of, else the summary of the change set.",
  })
  reason!: string;
}

compute(Tombstone, "cacheKey", cacheKey);
compute(Tombstone, "title", (gone) => sql`'retracted ' || ${spoken(sql`regexp_replace(${gone.id}, '_[^_]*$', '')`)}`);
registerTombstone(
  Tombstone,
  (kind, uuid, scope) => sql`select id, version, revision, retracted_at as "updatedAt", retracted_at as "retractedAt",
      reason, contributor_id as "contributorId"
    from ledger.tombstone(${kind}, ${uuid}, ${scope.revision ?? raw("null")})`,
);
