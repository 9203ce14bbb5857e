import type { Socket } from "node:net";
import { DatabaseError, type Client, type Pool } from "pg";
import { DataSource, QueryFailedError, type QueryRunner, type ReplicationMode } from "typeorm";
import { entities } from "../modules";
import { isUnavailable } from "./failure";
import { migrations } from "./migrations";
import { patientDriver } from "./patience";

interface Options {
  poolSize: number;
  statementTimeoutMs: number;
}

const connectTimeoutMs = 3000;

/** Connects as the owner of the tables, for migrations. Uses the migrations of this checkout unless others are given. */
export const ownerDataSource = (url: string, given = migrations()): DataSource =>
  new DataSource({
    type: "postgres",
    url,
    entities,
    migrations: given,
    poolSize: 2,
    applicationName: "followthrough migrations",
    // Errors are reported by whoever runs a migration. One that only waits for its turn fails first, and would be logged for nothing.
    logger: "debug",
  });

const asOptions = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");

/** The settings of Postgres for the statements of the server, as options of a connection. */
export const sessionSettings = asOptions({
  timezone: "UTC",
  jit: "off",
  // How close a name must be to a search that may have a typo in it: "Cazneuve" to "Cazeneuve" is 0.58.
  "pg_trgm.word_similarity_threshold": 0.5,
});

/**
 * The connections of the server. Their role, followthrough_app, owns nothing, so it cannot switch a trigger off. Either the url logs in as
 * this role, or the session changes to it when it opens. (The owner connects in this way too, when the installation itself records
 * something.)
 */
export function appDataSource(
  url: string,
  becomes: string | null,
  { poolSize, statementTimeoutMs }: Options,
): DataSource {
  const settings = {
    ...(becomes && { role: becomes }),
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs * 2,
  };
  return new AppDataSource({
    type: "postgres",
    url,
    driver: patientDriver,
    entities,
    poolSize,
    applicationName: "followthrough",
    connectTimeoutMS: connectTimeoutMs,
    extra: {
      options: `${asOptions(settings)} ${sessionSettings}`,
      // A frozen database answers nothing, not even that a statement took too long.
      query_timeout: statementTimeoutMs + 1000,
      keepAlive: true,
    },
  });
}

/** Closes at once a connection that gives no answer, or whose transaction could not be ended, so that nobody else continues in it. */
class AppDataSource extends DataSource {
  /** Later statements on a silent connection, such as a ROLLBACK, fail at once instead of waiting for the same time again. */
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = async (...given: unknown[]) => {
      try {
        return (await query(...given)) as never;
      } catch (error) {
        if (isSilence(error)) await hangUp(runner);
        throw error;
      }
    };
    return runner;
  }

  override async initialize(): Promise<this> {
    await super.initialize();
    const { master } = this.driver as unknown as { master: Pool };
    master.on("release", (_, released) => {
      const client = released as unknown as Client;
      if (["T", "E"].includes(client.getTransactionStatus() ?? "")) void client.end().catch(() => undefined);
    });
    return this;
  }
}

/** The error came without any answer of Postgres: it is frozen or cannot be reached. */
const isSilence = (error: unknown): boolean =>
  error instanceof QueryFailedError && !(error.driverError instanceof DatabaseError) && isUnavailable(error);

async function hangUp(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  const client = (await runner.connect()) as { connection: { stream: Socket } };
  client.connection.stream.destroy();
}
