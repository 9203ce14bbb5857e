import { createHash } from "node:crypto";
import { getHeapStatistics } from "node:v8";
import { LRUCache } from "lru-cache";

interface Item {
  value: unknown;
  bytes: number;
}

const most = 64 * 1024 * 1024;

/** An eighth of the heap that the process may use, so that a small process survives all requests; 64 MB at most. */
const budget = Math.min(most, Math.floor(getHeapStatistics().heap_size_limit / 8));

/** All caches share one budget: a client that sends many different documents displaces other documents, but cannot fill the heap. */
const memory = new LRUCache<string, Item>({
  maxSize: budget,
  sizeCalculation: ({ bytes }, key) => bytes + key.length + perItem,
});

/** The bytes of an item besides its value: the lists of the cache, the entry of a map, and the item itself. */
const perItem = 250;

/** Keys that are longer than this are replaced by their digest. */
const longestKey = 200;

const nothing = Symbol("nothing");

/**
 * A cache for values of one kind. Everything that the server keeps from one request for the next is in such a cache. All caches
 * share one budget of bytes; the value that was not used for the longest time is dropped first.
 */
export class Cache<Value> {
  constructor(
    private readonly kind: string,
    /** How many bytes of the heap a value takes: an estimate, too high rather than too low. */
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

  /** The value of the key. If there is none, it is made and stored. */
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

/** How many bytes are used, and how many can be used. */
export const cachedBytes = (): { used: number; most: number } => ({ used: memory.calculatedSize, most: budget });

const numbers = new WeakMap<object, number>();
let given = 0;

/** A number that no other object has. As a key it lets the cache store something about an operation, but not the operation itself. */
export function numberOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  numbers.set(object, ++given);
  return given;
}
