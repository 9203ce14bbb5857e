import type { Socket } from "node:net";
import { DatabaseError, type Client, type Pool } from "pg";
import { DataSource, QueryFailedError, type QueryRunner, type ReplicationMode } from "typeorm";
import { entities } from "../modules";
import { committingInTime } from "../values/commit";
import { nameOfRepeated } from "../values/statement";
import { isPooled, type PostgresOptions } from "./connections";
import { isUnavailable } from "./failure";
import { migrations } from "./migrations";
import { patientDriver } from "./patience";
import { sendRepeated } from "./repeated";
import { dropStuckConnections } from "./stuck.connections";

interface Options {
  poolSize: number;
  statementTimeoutMs: number;
  /** A pooler stands between: sessions begin with the settings of the login. */
  isPooled?: boolean;
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
    connectTimeoutMS: connectTimeoutMs * 3,
    applicationName: "followthrough migrations",
    // Errors are reported by whoever runs a migration. One that only waits for its turn fails first, and would be logged for nothing.
    logger: "debug",
  });

export type SessionSettings = Readonly<Record<string, string | number>>;

/** As options of a connection. */
export const asOptions = (settings: SessionSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");

const ofStatements: SessionSettings = {
  timezone: "UTC",
  jit: "off",
  // How close a name must be to a search that may have a typo in it: "Cazneuve" to "Cazeneuve" is 0.58.
  "pg_trgm.word_similarity_threshold": 0.5,
};

/** The settings of Postgres for the statements of the server, as options of a connection. */
export const sessionSettings = asOptions(ofStatements);

/** All settings that a session of the server begins with, besides its role. */
export const settingsOf = ({ statementTimeoutMs }: Pick<Options, "statementTimeoutMs">): SessionSettings => ({
  statement_timeout: statementTimeoutMs,
  lock_timeout: statementTimeoutMs,
  idle_in_transaction_session_timeout: statementTimeoutMs * 2,
  ...ofStatements,
});

/**
 * The connections of the server. Their role, followthrough_app, owns nothing, so it cannot switch a trigger off. Either the url logs in as
 * this role, or the session changes to it when it opens. (The owner connects in this way too, when the installation itself records
 * something.)
 */
export function appDataSource(
  url: string,
  becomes: string | null,
  { poolSize, statementTimeoutMs, isPooled = false }: Options,
): AppDataSource {
  const settings = { ...(becomes && { role: becomes }), ...settingsOf({ statementTimeoutMs }) };
  return new AppDataSource({
    type: "postgres",
    url,
    driver: patientDriver,
    entities,
    poolSize,
    applicationName: "followthrough",
    connectTimeoutMS: connectTimeoutMs,
    extra: {
      ...(!isPooled && { options: asOptions(settings) }),
      // A frozen database answers nothing, not even that a statement took too long.
      query_timeout: statementTimeoutMs + 1000,
      keepAlive: true,
    },
  });
}

/** Closes at once a connection that gives no answer, or whose transaction could not be ended, so that nobody else continues in it. */
export class AppDataSource extends DataSource {
  private retries: NodeJS.Timeout | undefined;
  /** Behind a pooler the next statement may come to another session: none is prepared. */
  private readonly prepares = !isPooled(this.options as PostgresOptions);

  /** Later statements on a silent connection, such as a ROLLBACK, fail at once instead of waiting for the same time again. */
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = async (...given: unknown[]) => {
      const [text, values] = given as [string, unknown[]?];
      const name = this.prepares ? nameOfRepeated(text) : undefined;
      try {
        return (name ? await sendRepeated(runner, { name, text, values }) : await query(...given)) as never;
      } catch (error) {
        if (isSilence(error)) await hangUp(runner);
        throw error;
      }
    };
    const commit = runner.commitTransaction.bind(runner);
    runner.commitTransaction = async () => {
      if (runner.isTransactionActive) await runner.query(committingInTime);
      await commit();
    };
    return runner;
  }

  override async initialize(): Promise<this> {
    await super.initialize();
    dropStuckConnections(this);
    const { master } = this.driver as unknown as { master: Pool };
    master.on("release", (_, released) => {
      const client = released as unknown as Client;
      if (["T", "E"].includes(client.getTransactionStatus() ?? "")) void client.end().catch(() => undefined);
    });
    return this;
  }

  /** Connects as soon as the database can be reached. Until then whatever needs it is told that it is not available. */
  initializeLater(): void {
    this.retries = setInterval(() => {
      void this.initialize().then(
        () => clearInterval(this.retries),
        () => undefined,
      );
    }, connectTimeoutMs + 1000).unref();
  }

  override async destroy(): Promise<void> {
    clearInterval(this.retries);
    if (this.isInitialized) await super.destroy();
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
