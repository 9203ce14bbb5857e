import { setTimeout as pause } from "node:timers/promises";
import { Machine } from "./machine";

/** Why nothing is read from a replica at present; it was not checked yet, or does not answer, or lacks for too long what the writer has. */
export type LeftOut = "unchecked" | "not reached" | "silent" | "behind";

/** A further server of Postgres for reads, which follows the writer. */
export class Replica extends Machine {
  /** Null while it is read from. */
  leftOut: LeftOut | null = "unchecked";
  /** How long, in seconds, it has lacked something that the writer has; null if it is not known. */
  lag: number | null = null;

  /** Waits a little until it has the revision. Returns whether it has. */
  async reaches(revision: number, withinMs: number): Promise<boolean> {
    const enough = performance.now() + withinMs;
    while (this.head < revision) {
      if (performance.now() > enough || this.leftOut !== null) return false;
      if ((await this.headNow().catch(() => 0)) < revision) await pause(pauseMs);
    }
    return true;
  }

  /** Reads nothing from it any more. What is under way there ends at once, and can be read elsewhere. */
  leaveOut(why: LeftOut): void {
    if (this.leftOut === null && why !== "behind") this.hangUp();
    this.leftOut = why;
  }
}

const pauseMs = 20;
