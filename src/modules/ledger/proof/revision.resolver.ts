import { Args, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { raw, sql } from "../../../projection/declare/sql";
import { DateTimeScalar } from "../../../values/scalars";
import { AsOfArgs } from "../../../schema/as-of.args";
import { Reads, type Read } from "../../../schema/read";
import { hashDescription, hashOf } from "./proof.resolver";

@ObjectType({
  description:
    "The number an applied change set gets: 1, 2, 3 .. Revisions are the clock of the record: every answer was read at one, " +
    "and can be read again at it.",
})
export class Revision {
  @Field(() => Int, { description: "The number." })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When the change set was applied." })
  appliedAt!: string;

  @Field(() => String, { description: "Why, in the words of its author." })
  summary!: string;

  @Field(() => String, {
    nullable: true,
    description: `${hashDescription} Null only if rows were loaded past the ledger.`,
  })
  hash!: string | null;
}

@Resolver()
export class RevisionResolver {
  @Query(() => Revision, {
    nullable: true,
    description: "The latest revision, or the latest by `asOf`; null if nothing had been recorded yet.",
  })
  revision(@Args(() => AsOfArgs, { validate: false }) args: AsOfArgs, @Reads() read: Read): Promise<Revision | null> {
    return read.row(
      ({ revision }) => sql`
        select revision as number, applied_at as "appliedAt", summary, ${hashOf(raw("change_set.revision"))} as hash
        from change_set where revision = ${revision ?? sql`(select max(revision) from change_set)`}`,
      args,
    ) as Promise<Revision | null>;
  }
}
