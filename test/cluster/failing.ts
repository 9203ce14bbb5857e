import { leftOut, until, write } from "./support/ask";
import { Checker } from "./support/checker";
import type { Cluster } from "./support/cluster";

/** The longest that anybody waits for a database that is silent (test/features/operations/frozen.test.ts). */
const deadlineMs = 7000;

export function failing(there: Cluster): void {
  const standing = () => Promise.all(there.apis.map(leftOut));
  const allSay = (first: number, second: number) =>
    until(standing, (found) => found.every((each) => each["replica 1"] === first && each["replica 2"] === second));

  /** Readers at every process, to whom nothing may happen in the meantime. */
  async function undisturbed(work: () => Promise<void>): Promise<void> {
    const checker = await Checker.begin(there);
    checker.readers(3);
    await work().finally(() => checker.end());
    expect(checker.faults).toEqual([]);
    expect(checker.refused).toBe(0);
    expect(checker.slowestMs).toBeLessThan(deadlineMs);
    expect(checker.answered).toBeGreaterThan(0);
  }

  describe("a replica is left out, and no reader is refused", () => {
    it("while it is frozen", () =>
      undisturbed(async () => {
        await allSay(0, 0);
        await there.nodes[1].freeze();
        await allSay(1, 0);
        await there.nodes[1].thaw();
        await allSay(0, 0);
      }));

    it("while it is down", () =>
      undisturbed(async () => {
        await there.nodes[2].kill();
        await allSay(0, 1);
        await there.nodes[2].start();
        await allSay(0, 0);
      }));

    it("while it is too far behind", () =>
      undisturbed(async () => {
        await there.nodes[1].query("select pg_wal_replay_pause()");
        await write(there, there.url, "paused-market");
        await allSay(1, 0);
        await there.nodes[1].query("select pg_wal_replay_resume()");
        await allSay(0, 0);
      }));
  });
}
