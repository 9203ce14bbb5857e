import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import { unavailable } from "../kernel/errors";
import type { Statements } from "../kernel/projection/reader";
import { isUnavailable } from "./failure";

/** The pool that TypeORM keeps: reads go straight to it. */
const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;

/** Runs the statements of the projection; a statement with a name is prepared once in each connection. */
export function readStatements(source: DataSource): Statements {
  const pool = poolOf(source);
  dropStuckConnections(pool);
  return {
    async read(statement) {
      try {
        const { rows } = await pool.query<unknown[]>({ ...statement, rowMode: "array" });
        return rows[0] ?? [];
      } catch (error) {
        throw isUnavailable(error) ? unavailable(error as Error) : error;
      }
    },
  };
}

interface Connection {
  _getActiveQuery(): unknown;
  connection: { stream: Socket };
}

/**
 * After `query_timeout` a connection still waits for the answer nobody wants any more, and so would whoever gets it next.
 * pg ends it where a single statement failed; TypeORM gives it back as if it were sound.
 */
function dropStuckConnections(pool: Pool): void {
  (pool as EventEmitter).on("release", (_error: unknown, client: Connection) => {
    if (client._getActiveQuery()) client.connection.stream.destroy();
  });
}
