import { LRUCache } from "lru-cache";

/** What a client has used within its minute. */
export interface Count {
  /** Of all processes that count together, as far as this one knows. */
  used: number;
  /** What this process has counted of it and not told the others yet. */
  untold: number;
  until: number;
}

/** Where several processes count together. */
export interface Together {
  /** Tells the others what a client has used here, and asks what it has used there, a little later. */
  note(client: string, count: Count, most: number): void;
}

const windowMs = 60_000;

/** The number of clients that are remembered (some 200 bytes each); the least recently seen are forgotten first. */
const remembered = 30_000;

/** Counts what each client uses within a minute, which begins when the client first comes. */
export class Counts {
  private readonly counts = new LRUCache<string, Count>({ max: remembered });

  constructor(
    /** What is counted. */
    private readonly kind: string,
    /** How much a client may use within a minute. */
    readonly most: number,
    private readonly together: Together | null,
  ) {}

  of(client: string): Count {
    return this.add(client, 0);
  }

  /** Counts what a client uses. Above the limit nothing is counted, nor asked of other processes, before the minute ends. */
  add(client: string, amount: number): Count {
    const count = this.present(client);
    if (count.used > this.most) return count;
    count.used += amount;
    count.untold += amount;
    this.together?.note(`${this.kind} ${client}`, count, this.most);
    return count;
  }

  private present(client: string): Count {
    const known = this.counts.get(client);
    if (known && known.until > Date.now()) return known;
    const count = { used: 0, untold: 0, until: Date.now() + windowMs };
    this.counts.set(client, count);
    return count;
  }
}

/** In how many seconds the minute ends. */
export const secondsLeft = ({ until }: Count): number => Math.max(1, Math.ceil((until - Date.now()) / 1000));
