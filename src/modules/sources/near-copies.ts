import { sql, type Sql } from "../../projection/declare/sql";

/** Texts of which at least half of the runs are in both, by their sketches. The operator finds through the index those that share any. */
export const areNearCopies = (one: Sql, other: Sql): Sql =>
  sql`${other} && ${one} and ledger.resemblance(${one}, ${other}) >= 0.5`;
