import type { Pool } from "pg";
import { poolLike, type PostgresOptions } from "./connections";
import type { Replica } from "./replica";

const everyMs = 1000;
/** A server that is silent for longer is stuck. */
const silentMs = 2000;
/** How far the memory of the writer's positions goes back: a longer lag is shown as this long. */
const rememberedMs = 600_000;

const question = `select pg_is_in_recovery() as "isStandby",
  pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, '0/0')::float8 as position,
  (select coalesce(max(revision), 0)::float8 from change_set) as head`;

interface Seen {
  isStandby: boolean;
  /** The end of what was written to the log, or on a standby replayed from it, in bytes. */
  position: number;
  head: number;
}

/** Where the writer stood at an instant. */
interface Sample {
  at: number;
  position: number;
  head: number;
}

interface Watched {
  writer: PostgresOptions;
  replicas: readonly { replica: Replica; options: PostgresOptions }[];
  longestLagMs: number;
  /** Hears when a replica is left out and when it is read from again. */
  log: (line: string) => void;
  head: (revision: number) => void;
}

/**
 * Asks the writer and each replica once a second where they stand. It leaves out a replica that cannot be reached, does not answer, or lacks for too long what
 * the writer has, and lets it in again once that is over. Without the writer nobody can tell how far a replica is behind: then it stays as it was.
 */
export class Watch {
  /** Whether the writer answered last, and takes writes; null before the first answer. */
  writerWrites: boolean | null = null;
  private samples: Sample[] = [];
  private readonly pools: Pool[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly watched: Watched) {}

  /** Resolves after the first checks. */
  async begin(): Promise<void> {
    const { writer, replicas } = this.watched;
    await this.repeat(writer, (seen) => this.noteWriter(seen));
    await Promise.all(
      replicas.map(({ replica, options }) => this.repeat(options, (seen, why) => this.judge(replica, seen, why))),
    );
  }

  async end(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.pools.map((pool) => pool.end()));
  }

  private async repeat(options: PostgresOptions, note: (seen: Seen | null, error: unknown) => void): Promise<void> {
    const pool = poolLike(options, { max: 1, query_timeout: silentMs, connectionTimeoutMillis: silentMs });
    this.pools.push(pool);
    let isAsking = false;
    const check = async (): Promise<void> => {
      if (isAsking) return;
      isAsking = true;
      await pool
        .query<Seen>(question)
        .then(
          ({ rows: [seen = null] }) => note(seen, null),
          (error: unknown) => note(null, error),
        )
        .finally(() => (isAsking = false));
    };
    await check();
    this.timers.push(setInterval(() => void check(), everyMs).unref());
  }

  private noteWriter(seen: Seen | null): void {
    this.writerWrites = seen !== null && !seen.isStandby;
    if (!seen) return;
    this.watched.head(seen.head);
    const at = performance.now();
    // After a failover the new writer counts on from an earlier position.
    if (seen.position < (this.samples.at(-1)?.position ?? 0)) this.samples = [];
    this.samples.push({ at, position: seen.position, head: seen.head });
    while ((this.samples[0]?.at ?? at) < at - rememberedMs) this.samples.shift();
  }

  private judge(replica: Replica, seen: Seen | null, error: unknown): void {
    const before = replica.leftOut;
    if (seen) this.admit(replica, seen);
    else replica.leaveOut(isSilence(error) ? "silent" : "not reached");
    if (replica.leftOut !== before)
      this.watched.log(
        replica.leftOut ? `${replica.name} is left out: ${replica.leftOut}` : `${replica.name} is read from`,
      );
  }

  private admit(replica: Replica, seen: Seen): void {
    replica.head = seen.head;
    this.watched.head(seen.head);
    const lagMs = this.lagOf(seen);
    if (this.writerWrites) replica.lag = lagMs / 1000;
    if (this.writerWrites && lagMs > this.watched.longestLagMs) replica.leaveOut("behind");
    else replica.leftOut = null;
  }

  /** Since when, at the latest, it lacks something that the writer has. One that is no standby any more has a log of its own: there the revision tells. */
  private lagOf({ isStandby, position, head }: Seen): number {
    const first = this.samples.find((sample) => (isStandby ? sample.position > position : sample.head > head));
    return first ? performance.now() - first.at : 0;
  }
}

const isSilence = (error: unknown): boolean => /timeout/i.test((error as Error).message);
