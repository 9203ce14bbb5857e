import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { Statements } from "../kernel/projection/reader";

/** The pool that TypeORM keeps: reads go straight to it. */
const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;

/** Runs the statements of the projection; a statement with a name is prepared once in each connection. */
export function readStatements(source: DataSource): Statements {
  const pool = poolOf(source);
  return {
    async read(statement) {
      const { rows } = await pool.query<unknown[]>({ ...statement, rowMode: "array" });
      return rows[0] ?? [];
    },
  };
}
