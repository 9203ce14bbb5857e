import type { Pool, PoolClient } from "pg";

interface Idle {
  connection: PoolClient;
  since: number;
}

/**
 * Connections of a pool that stay at hand between two statements. To take one from the pool and to give it back there sets two timers and waits for
 * two further turns of the event loop, with each statement. Whoever takes one has a place in a queue, so that there are never more than in the pool.
 */
export class ConnectionsAtHand {
  /** The last one given is taken next, so the first one has been unused for longest. */
  private idle: Idle[] = [];
  private clock: NodeJS.Timeout | null = null;
  private closing = false;

  constructor(
    private readonly pool: Pool,
    /** A connection that nobody has used for so long goes back to the pool, which closes it some time later. */
    private readonly unusedForMs = 10_000,
  ) {}

  /** At once, if one is open and idle. */
  take(): PoolClient | Promise<PoolClient> {
    return this.idle.pop()?.connection ?? this.open();
  }

  /** After a statement that was answered. */
  give(connection: PoolClient): void {
    if (this.closing) return connection.release();
    this.idle.push({ connection, since: performance.now() });
    this.clock ??= this.look();
  }

  /** After one that was not: the connection may still be waiting for the answer. */
  drop(connection: PoolClient, error: Error): void {
    connection.release(error);
  }

  /** Returns when all statements that are under way have been answered. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.clock) clearTimeout(this.clock);
    for (const { connection } of this.idle.splice(0)) connection.release();
    await this.pool.end();
  }

  private async open(): Promise<PoolClient> {
    const connection = await this.pool.connect();
    if (connection.listenerCount("end") === 0) {
      const lost = (): void => this.lose(connection);
      connection.once("error", lost).once("end", lost);
    }
    return connection;
  }

  /** Whoever uses it hears of it with the statement; an idle one is taken by nobody any more. */
  private lose(connection: PoolClient): void {
    if (!this.idle.some((each) => each.connection === connection)) return;
    this.idle = this.idle.filter((each) => each.connection !== connection);
    connection.release(true);
  }

  private look(): NodeJS.Timeout {
    return setTimeout(() => {
      const before = performance.now() - this.unusedForMs;
      while (this.idle[0] && this.idle[0].since <= before) this.idle.shift()?.connection.release();
      this.clock = this.idle.length > 0 ? this.look() : null;
    }, this.unusedForMs).unref();
  }
}
