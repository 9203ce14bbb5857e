import type { Pool, PoolClient } from "pg";
import type { DataSource, DataSourceOptions } from "typeorm";
import { busy, rateLimited, unavailable } from "../values/errors";
import type { Lane, Statements } from "../projection/answer/reader";
import { isUnavailable } from "./failure";
import { FairQueue } from "../values/fair.queue";
import { usualLanes, type LaneSizes } from "./lane.sizes";
import { patienceOf, PatientPool } from "./patience";
import { prepared } from "./prepared";
import { dropStuckConnections } from "./stuck.connections";

/** Settings for queries that count and aggregate: one core each, and enough memory to sort without files. */
const heavySettings = "-c max_parallel_workers_per_gather=0 -c work_mem=32MB";

/** The connections for reads. Heavy operations wait for each other, and light ones do not wait for them. */
export interface Lanes {
  /** Runs the statements of one client: an address or a token. */
  statementsOf(client: string): Statements;
  close(): Promise<void>;
}

const retryAfterSeconds = 5;

/** A light read is short. If it has to wait longer, the database does not answer, or too many requests came at once. */
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

/** `waited` hears how long, in seconds, each read has waited for a connection. */
export function openLanes(
  source: DataSource,
  sizes: LaneSizes = usualLanes,
  waited: (lane: Lane, seconds: number) => void = () => undefined,
): Lanes {
  dropStuckConnections(source);
  const light = { pool: poolLike(source.options, sizes.light, ""), queue: lightQueue(sizes.light) };
  const heavy = { pool: poolLike(source.options, sizes.heavy, heavySettings), queue: heavyQueue(sizes.heavy) };
  return {
    statementsOf: (client) => ({
      read(statement, lane) {
        const { pool, queue } = lane === "heavy" ? heavy : light;
        // The wait for a free place counts as waiting for the database.
        patienceOf().waits();
        const asked = performance.now();
        return queue.run(client, () => {
          waited(lane, (performance.now() - asked) / 1000);
          return read(pool, statement);
        });
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
  // If an idle connection is lost, the pool opens another one.
  pool.on("error", () => undefined);
  return pool;
}

type SentStatement = Parameters<Statements["read"]>[0];

async function read(pool: Pool, statement: SentStatement): Promise<unknown[]> {
  try {
    const connection = await pool.connect();
    return await readThrough(connection, statement);
  } catch (error) {
    throw isUnavailable(error) ? unavailable(error as Error) : error;
  }
}

/** Closes a connection on which a statement failed: it may still be waiting for the answer of that statement. */
async function readThrough(connection: PoolClient, statement: SentStatement): Promise<unknown[]> {
  try {
    const { rows } = await connection.query<unknown[]>({
      ...(await prepared(connection, statement)),
      rowMode: "array",
    });
    connection.release();
    return rows[0] ?? [];
  } catch (error) {
    connection.release(error as Error);
    throw error;
  }
}
