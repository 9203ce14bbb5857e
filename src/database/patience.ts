import { SpanKind } from "@opentelemetry/api";
import { AsyncResource } from "node:async_hooks";
import pg, { DatabaseError, type PoolClient, type PoolConfig } from "pg";
import { Ambient } from "../values/ambient";
import { timesLonger } from "../values/commit";
import { endSpan, spanInside } from "../values/spans";

/** For whom statements run. */
export interface Asker {
  /** The id of the request. */
  id: string;
  /** Hears how long each statement took until its answer or its error. */
  took(statement: string, ms: number): void;
}

const nobody: Asker = { id: "", took: () => undefined };

/**
 * How long a request has been waiting for any answer of the database: since an instant, or not at all. How long it may wait is set in
 * data-source.ts, from `STATEMENT_TIMEOUT_MS`.
 */
class Waiting {
  since: number | null = null;
}

/** The waiting time of one request, which it shares with the requests that it makes itself. */
export class Patience {
  constructor(
    readonly asker: Asker = nobody,
    private readonly waiting = new Waiting(),
  ) {}

  /** For a request inside this one. */
  sharedWith(asker: Asker): Patience {
    return new Patience(asker, this.waiting);
  }

  waits(): void {
    this.waiting.since ??= performance.now();
  }

  /** The rest of the time for which the database may be silent. Waiting for a connection uses it too. */
  leftOf(ms: number): number {
    this.waits();
    return Math.max(1, ms - (performance.now() - (this.waiting.since ?? 0)));
  }

  answered(): void {
    this.waiting.since = null;
  }
}

const requests = new Ambient<Patience>();

/** All statements of the work share one budget of waiting time. */
export const withPatience = <T>(patience: Patience, work: () => Promise<T>): Promise<T> => requests.run(patience, work);

/** Begins work that is no promise, such as the hooks of a request. It ends when the returned function is called. */
export const beginWithPatience = (): (() => void) => requests.begin();

export const enterWithPatience = (patience: Patience, work: () => void): void => requests.enter(patience, work);

export const patienceOf = (): Patience => requests.get() ?? new Patience();

/** So much of a statement is in the log or a trace. */
const mostLetters = 2000;

export const beginningOf = (statement: string): string => statement.slice(0, mostLetters);

/** By OpenTelemetry's conventions for databases. Values are no part of the text. */
const attributesOf = ({ text }: { text: string }) => ({
  "db.system.name": "postgresql",
  "db.query.text": beginningOf(text),
});

/** What pg says if a statement gets no answer for `query_timeout`. */
const silence = "Query read timeout";

/** How often a connection looks whether somebody has waited for too long. */
const looksMs = 100;

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: (error?: unknown) => void) => void;
type Told = (error: Error | null | undefined, result: unknown) => void;

/**
 * A connection on which nobody waits longer than `query_timeout` in all, however many statements that are. The first
 * that gets no answer ends the connection: what follows on it, such as a ROLLBACK, fails at once. One timer is for all of them: with those that pg sets
 * for each statement, what requests were made of outlived two garbage collections, which then took a tenth of the CPU time of a read.
 */
class PatientClient extends pg.Client {
  /** Until when each statement that waits for its answer may wait. */
  private readonly deadlines: number[] = [];
  private clock: NodeJS.Timeout | null = null;

  constructor({ query_timeout: limit, ...config }: PoolConfig) {
    super(config);
    // The statement reports that the connection ended. Without a listener the event would end the process.
    this.on("error", () => undefined);
    const { prototype } = pg.Client as unknown as {
      prototype: { query: (this: unknown, ...given: unknown[]) => unknown };
    };
    const send = (...given: unknown[]): unknown => prototype.query.apply(this, given);
    if (limit) this.query = ((...given: unknown[]) => this.bounded(send, limit, given)) as typeof this.query;
  }

  private bounded(send: (...given: unknown[]) => unknown, limit: number, given: unknown[]): unknown {
    const [text] = given;
    const statement = (typeof text === "string" ? { text } : text) as { text: string; patience?: Patience };
    const { patience = patienceOf() } = statement;
    const sent = performance.now();
    const span = spanInside("postgresql", () => ({ kind: SpanKind.CLIENT, attributes: attributesOf(statement) }));
    const deadline = sent + patience.leftOf(limit * timesLonger());
    const told = (error: unknown) => {
      const place = this.deadlines.indexOf(deadline);
      if (place >= 0) this.deadlines.splice(place, 1);
      endSpan(span, error);
      patience.asker.took(statement.text, performance.now() - sent);
      if (!error || error instanceof DatabaseError) patience.answered();
    };
    this.deadlines.push(deadline);
    this.clock ??= setInterval(() => this.look(), looksMs).unref();
    const last = given.at(-1);
    if (typeof last === "function") {
      const callback: Told = (error, result) => (told(error), (last as Told)(error, result));
      return send(...given.slice(0, -1), callback);
    }
    const answer = send(...given) as Promise<unknown>;
    answer.then(() => told(null), told);
    return answer;
  }

  private look(): void {
    if (this.deadlines.length === 0) {
      if (this.clock) clearInterval(this.clock);
      this.clock = null;
    } else if (Math.min(...this.deadlines) <= performance.now()) this.connection.stream.destroy(new Error(silence));
  }
}

/** A pool of such connections. Waiting for a connection counts as waiting for the database. */
export class PatientPool extends pg.Pool {
  constructor(config: PoolConfig) {
    // The type allows only classes whose constructor takes no settings.
    super({ ...config, Client: PatientClient as unknown as NonNullable<PoolConfig["Client"]> });
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    patienceOf().waits();
    // The request that gives a connection back calls this: the request that waited for it continues with its own budget.
    return callback ? super.connect(AsyncResource.bind(callback)) : super.connect();
  }
}

/** For TypeORM, in place of pg. */
export const patientDriver = { Pool: PatientPool, defaults: pg.defaults };
