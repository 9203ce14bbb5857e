import type { Socket } from "node:net";
import type { Pool, PoolClient, QueryArrayConfig } from "pg";
import type { DataSourceOptions } from "typeorm";
import type { SentStatement } from "../projection/answer/reader";
import { ConnectionsAtHand } from "./connections.at-hand";
import { PatientPool, type Patience } from "./patience";
import { prepared, type Named } from "./prepared";

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
function hangUp(pool: Pool): void {
  const { _clients: clients } = pool as unknown as { _clients: { connection: { stream: Socket } }[] };
  for (const { connection } of [...clients]) connection.stream.destroy();
}

/** A statement, and the patience of who waits for it. */
export interface PatientStatement extends SentStatement {
  patience: Patience;
}

interface ChannelOptions {
  pool: Pool;
  /** Behind a pooler the next statement may come to another session: none is prepared. */
  prepares: boolean;
  /** Opens a transaction for each statement, with settings that hold there alone. */
  begins?: string | undefined;
}

/** A pool, and how statements are sent through it. */
export class Channel {
  private readonly connections: ConnectionsAtHand;

  constructor(private readonly options: ChannelOptions) {
    this.connections = new ConnectionsAtHand(options.pool);
  }

  /** The columns of the first row. Whoever calls it has a place for one connection. */
  send(sent: PatientStatement): Promise<unknown[]> {
    const connection = this.connections.take();
    return connection instanceof Promise
      ? connection.then((opened) => this.sendOn(opened, sent))
      : this.sendOn(connection, sent);
  }

  /** Ends all connections at once. Whoever waits for an answer on one of them hears that it is lost. */
  hangUp(): void {
    hangUp(this.options.pool);
  }

  close(): Promise<void> {
    return this.connections.close();
  }

  private sendOn(connection: PoolClient, sent: PatientStatement): Promise<unknown[]> {
    const { prepares, begins } = this.options;
    const { text, values, patience } = sent;
    const admitted = prepares ? prepared(connection, sent) : { text, values };
    if ("text" in admitted && begins === undefined) return this.ask(connection, admitted, patience);
    return this.askInSteps(connection, admitted, patience);
  }

  /** With a callback: of the promises that each statement would take, most wait for nothing. */
  private ask(connection: PoolClient, admitted: Named, patience: Patience): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const query = inRows(admitted, patience);
      connection.query<unknown[]>(query, (error, result) => {
        // pg gives null where its type has an error.
        const failed = error as Error | null;
        if (failed) this.connections.drop(connection, failed);
        else this.connections.give(connection);
        if (failed) reject(failed);
        else resolve(result.rows[0] ?? []);
      });
    });
  }

  private async askInSteps(connection: PoolClient, admitted: Named | Promise<Named>, patience: Patience) {
    const { begins } = this.options;
    try {
      const statement = await admitted;
      if (begins !== undefined) await connection.query(alone(begins, patience));
      const { rows } = await connection.query<unknown[]>(inRows(statement, patience));
      if (begins !== undefined) await connection.query(alone("commit", patience));
      this.connections.give(connection);
      return rows[0] ?? [];
    } catch (error) {
      this.connections.drop(connection, error as Error);
      throw error;
    }
  }
}

/** For pg: with the patience that our connections take with a statement. */
const inRows = ({ name, text, values }: Named, patience: Patience): QueryArrayConfig & { patience: Patience } => ({
  name,
  text,
  values,
  rowMode: "array",
  patience,
});

const alone = (text: string, patience: Patience) => ({ text, patience });
