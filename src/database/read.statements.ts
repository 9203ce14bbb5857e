import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import { unavailable } from "../kernel/errors";
import type { Statements } from "../kernel/projection/reader";
import { isUnavailable } from "./failure";

/** The pool that TypeORM keeps: reads go straight to it. */
const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;

/** Runs the statements of the projection; a statement with a name is prepared once in each connection. */
export function readStatements(source: DataSource): Statements {
  return {
    async read(statement) {
      try {
        const { rows } = await poolOf(source).query<unknown[]>({ ...statement, rowMode: "array" });
        return rows[0] ?? [];
      } catch (error) {
        throw isUnavailable(error) ? unavailable(error) : error;
      }
    },
  };
}
