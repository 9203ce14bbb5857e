/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  /** From 0 to less than 1. */
  fraction(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to less than `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** One of the items; undefined if there are none. */
  one<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}
