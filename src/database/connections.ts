import type { Socket } from "node:net";
import type { Pool } from "pg";
import type { DataSourceOptions } from "typeorm";
import type { SentStatement } from "../projection/answer/reader";
import { PatientPool } from "./patience";
import { prepared } from "./prepared";

/** How to reach one server of Postgres. */
export type PostgresOptions = Extract<DataSourceOptions, { type: "postgres" }>;

/** What a pool of its own has besides the options of its server. */
interface OwnOptions {
  max: number;
  /** Settings of Postgres. They cannot be given to a pooler, which shares sessions. */
  settings?: Readonly<Record<string, string | number>>;
  query_timeout?: number;
  connectionTimeoutMillis?: number;
}

/** The settings of Postgres that each session begins with; undefined behind a pooler, where the login has them. */
const sessionOptions = ({ extra }: PostgresOptions): string | undefined =>
  (extra as { options?: string } | undefined)?.options;

/** Whether a pooler stands between, which gives each transaction another session. */
export const isPooled = (options: PostgresOptions): boolean => sessionOptions(options) === undefined;

/** Connections as the options say, with settings of their own. */
export function poolLike(options: PostgresOptions, { settings = {}, ...own }: OwnOptions): Pool {
  const { url, applicationName, connectTimeoutMS } = options;
  const extra = options.extra as object;
  const further = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new PatientPool({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: connectTimeoutMS,
    ...extra,
    ...(!isPooled(options) && { options: [sessionOptions(options), ...further].join(" ") }),
    ...own,
  });
  // If an idle connection is lost, the pool opens another one.
  pool.on("error", () => undefined);
  return pool;
}

/** Ends all connections of a pool, also those that are used or not open yet. */
export function hangUp(pool: Pool): void {
  const { _clients: clients } = pool as unknown as { _clients: { connection: { stream: Socket } }[] };
  for (const { connection } of [...clients]) connection.stream.destroy();
}

/** A pool, and how statements are sent through it. */
export interface Channel {
  pool: Pool;
  /** Behind a pooler the next statement may come to another session: none is prepared. */
  prepares: boolean;
  /** Opens a transaction for each statement, with settings that hold there alone. */
  begins?: string | undefined;
}

export async function sendThrough({ pool, prepares, begins }: Channel, sent: SentStatement): Promise<unknown[]> {
  const connection = await pool.connect();
  try {
    const admitted = prepares ? prepared(connection, sent) : { text: sent.text, values: sent.values };
    const { name, text, values } = "text" in admitted ? admitted : await admitted;
    if (begins !== undefined) await connection.query(begins);
    const { rows } = await connection.query<unknown[]>({ name, text, values, rowMode: "array" });
    if (begins !== undefined) await connection.query("commit");
    connection.release();
    return rows[0] ?? [];
  } catch (error) {
    // It may still be waiting for the answer of that statement.
    connection.release(error as Error);
    throw error;
  }
}
