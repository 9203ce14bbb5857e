import { LRUCache } from "lru-cache";

/** Few: subscribers are at the same revision, or at one of the next. */
const most = 64;
/** What is longer is not kept for those who come later. */
const longest = 256 * 1024;

/**
 * What several subscribers need at the same time is made once. It is kept only as long as the record has the same latest revision: a later one may have
 * redacted words in it.
 */
export class SharedWork {
  private readonly kept = new LRUCache<string, Promise<unknown>>({ max: most });
  private head = 0;

  constructor(private readonly headNow: () => number) {}

  has(key: string): boolean {
    this.forgetEarlier();
    return this.kept.has(key);
  }

  /** What was made under the key, or else is made now. What failed is not kept. */
  of<Made>(key: string, make: () => Promise<Made>, lengthOf: (made: Made) => number = () => 0): Promise<Made> {
    this.forgetEarlier();
    const known = this.kept.get(key) as Promise<Made> | undefined;
    if (known) return known;
    const made = make();
    this.kept.set(key, made);
    const forget = (): void => {
      if (this.kept.peek(key) === made) this.kept.delete(key);
    };
    made.then((value) => {
      if (lengthOf(value) > longest) forget();
    }, forget);
    return made;
  }

  private forgetEarlier(): void {
    const head = this.headNow();
    if (head !== this.head) this.kept.clear();
    this.head = head;
  }
}
