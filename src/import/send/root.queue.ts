import type { Draft } from "../mapping/drafts";

/** TAKEN: it stands in the change set, or needs none. LATER: it needs a record that is underway. FULL: the change set has no room for it. */
type Fate = "TAKEN" | "LATER" | "FULL";

/** How many records that have to wait are passed over in search of one that need not. */
const mostPassedOver = 2000;

/** The records that are still to be sent. One that needs a record which is underway lets others pass. */
export class RootQueue {
  private waiting: Draft[] = [];
  private next = 0;

  constructor(private readonly roots: readonly Draft[]) {}

  /** Offers the records in their order, first those that had to wait, until the change set is full. */
  take(offer: (root: Draft) => Fate): void {
    const before = this.waiting;
    this.waiting = [];
    for (const [place, root] of before.entries()) {
      const fate = offer(root);
      if (fate === "LATER") this.waiting.push(root);
      if (fate !== "FULL") continue;
      this.waiting.push(...before.slice(place));
      return;
    }
    for (; this.next < this.roots.length && this.waiting.length < mostPassedOver; this.next += 1) {
      const root = this.roots[this.next];
      const fate = root ? offer(root) : "TAKEN";
      if (fate === "FULL") return;
      if (fate === "LATER" && root) this.waiting.push(root);
    }
  }
}
