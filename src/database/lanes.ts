import type { Pool, PoolClient } from "pg";
import type { DataSource, DataSourceOptions } from "typeorm";
import { busy, rateLimited, unavailable } from "../values/errors";
import type { Statements } from "../projection/answer/reader";
import { isUnavailable } from "./failure";
import { FairQueue } from "./fair.queue";
import { usualLanes, type LaneSizes } from "./lane.sizes";
import { patienceOf, PatientPool } from "./patience";
import { prepared } from "./prepared";
import { dropStuckConnections } from "./stuck.connections";

/** For what counts and aggregates: one core each, and room to sort without files. */
const heavySettings = "-c max_parallel_workers_per_gather=0 -c work_mem=32MB";

/** The ways to the database for reads: what is heavy waits for what is heavy, and nothing else waits for it. */
export interface Lanes {
  /** The statements of one asker: an address or a token. */
  statementsOf(asker: string): Statements;
  close(): Promise<void>;
}

const retryAfterSeconds = 5;

/** A light read is short. Who waits longer than a moment waits for a database that does not answer, or behind a flood. */
const lightQueue = (places: number): FairQueue =>
  new FairQueue({
    places,
    placesOfOne: Math.ceil(places / 2),
    waitingOfOne: 250,
    waitingOfAll: 2500,
    waitsMs: 3000,
    tooManyOfOne: () => rateLimited(retryAfterSeconds, "Too many of your operations wait already."),
    tooManyOfAll: () => unavailable(new Error("no connection for a light read became free in time")),
  });

const heavyQueue = (places: number): FairQueue =>
  new FairQueue({
    places,
    placesOfOne: Math.max(1, places - 1),
    waitingOfOne: 12,
    waitingOfAll: 120,
    waitsMs: 900,
    tooManyOfOne: () =>
      rateLimited(retryAfterSeconds, "Too many of your heavy operations wait already; light ones are still answered."),
    tooManyOfAll: () => busy(retryAfterSeconds, "Too many heavy operations are under way. Light ones are answered."),
  });

export function openLanes(source: DataSource, sizes: LaneSizes = usualLanes): Lanes {
  dropStuckConnections(source);
  const light = { pool: poolLike(source.options, sizes.light, ""), queue: lightQueue(sizes.light) };
  const heavy = { pool: poolLike(source.options, sizes.heavy, heavySettings), queue: heavyQueue(sizes.heavy) };
  return {
    statementsOf: (asker) => ({
      read(statement, lane) {
        const { pool, queue } = lane === "heavy" ? heavy : light;
        // To wait for a place is to wait for the database.
        patienceOf().waits();
        return queue.run(asker, () => read(pool, statement));
      },
    }),
    close: async () => {
      await Promise.all([light.pool.end(), heavy.pool.end()]);
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
