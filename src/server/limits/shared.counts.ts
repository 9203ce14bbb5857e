import type { Count, Together } from "./counts";

/** What a client has used here since its count was told last. */
export interface Told {
  client: string;
  used: number;
  /** When its minute ends, if nobody has told of the client before. */
  leftMs: number;
}

/** What all processes have told of a client. */
export interface Total {
  used: number;
  leftMs: number;
}

/** Adds up what several processes tell. */
export interface CountStore {
  /** The totals, in the order of the clients. @throws if it does not answer. */
  add(told: readonly Told[]): Promise<Total[]>;
  close(): void;
}

interface Hearing {
  /** Whether the processes count together; not, while the store does not answer. */
  together(isSo: boolean, error?: unknown): void;
}

/** How often a process tells the others what was used, as long as requests come. */
const everyMs = 200;
/** It tells a twentieth of a limit sooner. */
const bigPart = 1 / 20;
const soonMs = 10;
const afterFailureMs = 1000;

/** So many clients are told of at once. Others are counted by this process alone until they come again. */
const mostAtOnce = 5000;

/**
 * Counts together with other processes. Each request is counted here at once, and nobody waits for the others: what clients have used since
 * is told in one message for all of them. If the others cannot be told, each process goes on with what it knows.
 */
export class SharedCounts implements Together {
  private due = new Map<string, Count>();
  private timer: NodeJS.Timeout | null = null;
  private timerAt = Infinity;
  private notBefore = 0;
  private isTelling = false;
  private hurries = false;
  private closed = false;

  constructor(
    private readonly store: CountStore,
    private readonly hears: Hearing,
  ) {}

  note(client: string, count: Count, most: number): void {
    if (this.due.size >= mostAtOnce && !this.due.has(client)) return;
    this.due.set(client, count);
    if (count.untold >= most * bigPart) this.hurries = true;
    this.wake();
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.store.close();
  }

  private wake(): void {
    if (this.closed || this.isTelling) return;
    const at = Math.max(Date.now() + (this.hurries ? soonMs : everyMs), this.notBefore);
    if (this.timerAt <= at) return;
    if (this.timer) clearTimeout(this.timer);
    this.timerAt = at;
    this.timer = setTimeout(() => void this.tell(), at - Date.now()).unref();
  }

  private async tell(): Promise<void> {
    const due = [...this.due].filter(([, { until }]) => until > Date.now());
    this.due = new Map();
    [this.timer, this.timerAt, this.hurries, this.isTelling] = [null, Infinity, false, true];
    try {
      if (due.length > 0) await this.exchange(due);
      this.hears.together(true);
    } catch (error) {
      this.notBefore = Date.now() + afterFailureMs;
      if (!this.closed) this.hears.together(false, error);
    }
    this.isTelling = false;
    if (this.due.size > 0) this.wake();
  }

  private async exchange(due: readonly (readonly [string, Count])[]): Promise<void> {
    const now = Date.now();
    const told = due.map(([client, { untold, until }]) => ({
      client,
      used: Math.ceil(untold),
      leftMs: Math.max(1, until - now),
    }));
    const totals = await this.store.add(told);
    due.forEach(([, count], place) => {
      const [{ used: before } = { used: 0 }, total] = [told[place], totals[place]];
      if (!total) return;
      count.untold -= before;
      count.used = total.used + count.untold;
      count.until = Date.now() + total.leftMs;
    });
  }
}
