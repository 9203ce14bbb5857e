import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import type { Pool } from "pg";
import type { DataSource } from "typeorm";

interface Connection {
  _getActiveQuery(): unknown;
  connection: { stream: Socket };
}

/**
 * After `query_timeout` a connection still waits for the answer nobody wants any more, and so would whoever gets it next.
 * pg ends it if a single statement failed; TypeORM gives it back as if it were sound.
 */
export function dropStuckConnections(source: DataSource): void {
  const { master } = source.driver as unknown as { master: Pool };
  (master as EventEmitter).on("release", (_error: unknown, client: Connection) => {
    if (client._getActiveQuery()) client.connection.stream.destroy();
  });
}
