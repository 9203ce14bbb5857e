import type { Pool, PoolClient } from "pg";
import type { DataSource, DataSourceOptions } from "typeorm";
import { unavailable } from "../kernel/errors";
import type { Statements } from "../kernel/projection/reader";
import { isUnavailable } from "./failure";
import { HeavyQueue } from "./heavy.queue";
import { PatientPool } from "./patience";
import { prepared } from "./prepared";
import { dropStuckConnections } from "./stuck.connections";

/** How many connections there are for reads, of each kind. What writes has a pool of its own, that of TypeORM. */
export interface LaneSizes {
  light: number;
  heavy: number;
}

export const usualLanes: LaneSizes = { light: 10, heavy: 2 };

/** For what counts and aggregates: one core each, and room to sort without files. */
const heavySettings = "-c max_parallel_workers_per_gather=0 -c work_mem=32MB";

/** The ways to the database for reads: what is heavy waits for what is heavy, and nothing else waits for it. */
export interface Lanes {
  /** The statements of one asker: an address or a token. */
  statementsOf(asker: string): Statements;
  close(): Promise<void>;
}

export function openLanes(source: DataSource, sizes: LaneSizes = usualLanes): Lanes {
  dropStuckConnections(source);
  const light = poolLike(source.options, sizes.light, "");
  const heavy = poolLike(source.options, sizes.heavy, heavySettings);
  const queue = new HeavyQueue(sizes.heavy);
  return {
    statementsOf: (asker) => ({
      read: (statement, lane) =>
        lane === "heavy" ? queue.run(asker, () => read(heavy, statement)) : read(light, statement),
    }),
    close: async () => {
      await Promise.all([light.end(), heavy.end()]);
    },
  };
}

type PostgresOptions = Extract<DataSourceOptions, { type: "postgres" }>;

/** Connections like those of the source, with further settings. */
function poolLike(options: DataSourceOptions, max: number, settings: string): Pool {
  const { url, applicationName, connectTimeoutMS, ...more } = options as PostgresOptions;
  const given = more.extra as { options?: string } | undefined;
  const pool = new PatientPool({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: connectTimeoutMS,
    ...given,
    max,
    options: [given?.options, settings].filter(Boolean).join(" "),
  });
  // A connection that is lost while nobody uses it is no trouble: the pool opens another one.
  pool.on("error", () => undefined);
  return pool;
}

type Statement = Parameters<Statements["read"]>[0];

async function read(pool: Pool, statement: Statement): Promise<unknown[]> {
  try {
    const client = await pool.connect();
    return await readThrough(client, statement);
  } catch (error) {
    throw isUnavailable(error) ? unavailable(error as Error) : error;
  }
}

/** A connection on which anything failed is given up: it may still wait for an answer that nobody wants any more. */
async function readThrough(client: PoolClient, statement: Statement): Promise<unknown[]> {
  try {
    const { rows } = await client.query<unknown[]>({ ...(await prepared(client, statement)), rowMode: "array" });
    client.release();
    return rows[0] ?? [];
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}
