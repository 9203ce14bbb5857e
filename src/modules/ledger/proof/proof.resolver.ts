import { FieldResolver, Resolver } from "type-graphql";
import { compute } from "../../../projection/declare/catalog";
import { raw, sql, type Sql } from "../../../projection/declare/sql";
import { ChangeSet } from "../change-set/change-set.entity";

/** The hash of a revision, as hexadecimal digits. */
export const hashOf = (revision: Sql): Sql =>
  sql`(select encode(p.hash, 'hex') from ${raw("ledger.proof")} p where p.revision = ${revision})`;

export const hashDescription =
  "SHA-256 of what the change set wrote and of the hash of the revision before it, as 64 hexadecimal digits. Whoever keeps it " +
  "can have any later copy of the record checked for having this very history: `npm run verify-ledger -- --against <hash>`.";

@Resolver(() => ChangeSet)
export class ProofResolver {
  @FieldResolver(() => String, { nullable: true, description: `${hashDescription} Null until it is applied.` })
  hash(): undefined {
    return undefined;
  }
}

compute(ChangeSet, "hash", (row) => hashOf(row.col("revision")));
