import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import type { Pool } from "pg";
import type { DataSource } from "typeorm";

interface Connection {
  _getActiveQuery(): unknown;
  connection: { stream: Socket };
}

/**
 * After `query_timeout` a connection still waits for its old answer, and the next user of the connection would wait too.
 * pg closes it if a single statement failed; TypeORM returns it to the pool as if nothing had happened.
 */
export function dropStuckConnections(source: DataSource): void {
  const { master } = source.driver as unknown as { master: Pool };
  (master as EventEmitter).on("release", (_error: unknown, client: Connection) => {
    if (client._getActiveQuery()) client.connection.stream.destroy();
  });
}
