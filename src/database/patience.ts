import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import pg, { DatabaseError, type PoolClient, type PoolConfig } from "pg";

/** How long somebody has been waiting for a sign of life from the database: since an instant, or not at all. */
export class Patience {
  private since: number | null = null;

  waits(): void {
    this.since ??= performance.now();
  }

  /** What is left of the time that the database may say nothing. Getting a connection draws on it as well. */
  leftOf(ms: number): number {
    this.waits();
    return Math.max(1, ms - (performance.now() - (this.since ?? 0)));
  }

  answered(): void {
    this.since = null;
  }
}

const requests = new AsyncLocalStorage<Patience>();

/** Everything that the work asks of the database, one after the other, draws on this one patience. */
export const withPatience = <T>(patience: Patience, work: () => T): T => requests.run(patience, work);

/** If a request asks the API itself, as a page does, it is one request. */
export const patienceOf = (): Patience => requests.getStore() ?? new Patience();

/** What pg says when the time is over. */
const isSilence = (error: unknown): boolean => error instanceof Error && error.message === "Query read timeout";

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: (error?: unknown) => void) => void;
type Told = (error: Error | null | undefined, result: unknown) => void;

/**
 * A connection on which nobody waits longer than `query_timeout` in all, however many statements that are. The first
 * that gets no answer ends the connection: what follows on it, such as a ROLLBACK, fails at once.
 */
class PatientClient extends pg.Client {
  constructor(config: PoolConfig) {
    super(config);
    // Told by the statement that it ended; without a listener it would end the process.
    this.on("error", () => undefined);
    const { prototype } = pg.Client as unknown as {
      prototype: { query: (this: unknown, ...given: unknown[]) => unknown };
    };
    const send = (...given: unknown[]): unknown => prototype.query.apply(this, given);
    const limit = config.query_timeout;
    if (limit) this.query = ((...given: unknown[]) => this.bounded(send, limit, given)) as typeof this.query;
  }

  private bounded(send: (...given: unknown[]) => unknown, limit: number, [text, ...rest]: unknown[]): unknown {
    const patience = patienceOf();
    const statement = typeof text === "string" ? { text } : text;
    const patient = { ...(statement as object), query_timeout: patience.leftOf(limit) };
    const told = (error: unknown) => {
      if (!error || error instanceof DatabaseError) patience.answered();
      else if (isSilence(error)) this.connection.stream.destroy();
    };
    const last = rest.at(-1);
    if (typeof last === "function") {
      const callback: Told = (error, result) => (told(error), (last as Told)(error, result));
      return send(patient, ...rest.slice(0, -1), callback);
    }
    const answer = send(patient, ...rest) as Promise<unknown>;
    answer.then(() => told(null), told);
    return answer;
  }
}

/** A pool of them. To wait for a connection is to wait for the database. */
export class PatientPool extends pg.Pool {
  constructor(config: PoolConfig) {
    // The type knows only classes without settings.
    super({ ...config, Client: PatientClient as unknown as NonNullable<PoolConfig["Client"]> });
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    patienceOf().waits();
    // Called by whoever gives a connection back: the one who waited for it goes on in their own name.
    return callback ? super.connect(AsyncResource.bind(callback)) : super.connect();
  }
}

/** For TypeORM, in place of pg. */
export const patientDriver = { Pool: PatientPool, defaults: pg.defaults };
