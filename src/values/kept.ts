import { createHash } from "node:crypto";
import { getHeapStatistics } from "node:v8";
import { LRUCache } from "lru-cache";

interface Item {
  value: unknown;
  bytes: number;
}

const most = 64 * 1024 * 1024;

/** An eighth of what the process may use, so that a small one survives whatever is sent to it; 64 MB at most. */
const budget = Math.min(most, Math.floor(getHeapStatistics().heap_size_limit / 8));

/** All of it in one place: whoever sends many different documents takes room from other documents, and no more than there is. */
const memory = new LRUCache<string, Item>({
  maxSize: budget,
  sizeCalculation: ({ bytes }, key) => bytes + key.length + perItem,
});

/** The cache's own lists, an entry of a map, the item. */
const perItem = 250;

/** Longer names are kept as their digest. */
const longestKey = 200;

const nothing = Symbol("nothing");

/**
 * What is kept of one kind, to be quicker the next time. Everything that the server keeps of requests is kept here, within
 * one budget of bytes; what was not asked for longest goes first.
 */
export class Kept<Value> {
  constructor(
    private readonly kind: string,
    /** What a value takes of the heap: estimated, rather too much than too little. */
    private readonly bytesOf: (value: Value) => number,
  ) {}

  get(key: string): Value | undefined {
    const found = memory.get(this.nameOf(key));
    return found && (found.value as Value);
  }

  set(key: string, value: Value): void {
    memory.set(this.nameOf(key), { value, bytes: Math.ceil(this.bytesOf(value)) });
  }

  delete(key: string): boolean {
    return memory.delete(this.nameOf(key));
  }

  /** What is kept under the key, made if there is none. */
  getOr(key: string, make: () => Value): Value {
    const found = memory.get(this.nameOf(key))?.value ?? nothing;
    if (found !== nothing) return found as Value;
    const value = make();
    this.set(key, value);
    return value;
  }

  private nameOf(key: string): string {
    const short = key.length > longestKey ? createHash("sha256").update(key).digest("base64") : key;
    return `${this.kind} ${short}`;
  }
}

/** How much is kept at present, and how much can be, in bytes. */
export const keptBytes = (): { kept: number; most: number } => ({ kept: memory.calculatedSize, most: budget });

const numbers = new WeakMap<object, number>();
let given = 0;

/** A number that no other object has: to keep something of an operation without keeping the operation. */
export function numberOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  numbers.set(object, ++given);
  return given;
}
