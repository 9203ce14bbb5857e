import { appDataSource } from "../../../src/database/data-source";
import { openLanes } from "../../../src/database/lanes";
import { Revisions } from "../../../src/database/revisions";
import { beforeTests } from "../../support/before-tests";
import { onDatabase } from "../../support/database";
import { governmentBody } from "../../support/factories";
import { startRecorder } from "../../support/recorder";

const never = new AbortController().signal;

/** A second process, as far as the database can tell: connections of its own, and no memory in common. */
async function secondProcess(url: string) {
  const source = await appDataSource(url, "followthrough_app", { poolSize: 1, statementTimeoutMs: 5000 }).initialize();
  const lanes = await openLanes(source);
  const revisions = new Revisions(source, () => lanes.latestRevision());
  return {
    revisions,
    async end() {
      revisions.close();
      await lanes.close();
      await source.destroy();
    },
  };
}

describe("a process hears of revisions that another one writes", () => {
  const database = onDatabase("empty");
  const recorder = beforeTests(() => startRecorder(database.app));
  const other = beforeTests(
    () => secondProcess(database.ownerUrl),
    (each) => each.end(),
  );

  it("and of those that were written before it asked", async () => {
    expect(await other.revisions.after(0, never)).toBe(1);
    expect(await other.revisions.latest()).toBe(1);
    expect(other.revisions.head).toBe(1);
  });

  it("all who wait hear of the same one, whatever they had", async () => {
    const waiting = [0, 1, 1].map((had) => other.revisions.after(had, never));
    const written = await recorder.apply(governmentBody({ name: "Ministério da Pesca" }));
    expect(await Promise.all(waiting)).toEqual([1, written, written]);
  });

  it("whoever keeps the last one that they have seen misses none, however many come at once", async () => {
    const seen = [await other.revisions.latest()];
    const from = seen[0] ?? 0;
    const writing = (async () => {
      for (let n = 1; n <= 20; n++) await recorder.apply(governmentBody({ name: `Porto ${n}` }));
    })();
    while ((seen.at(-1) ?? 0) < from + 20) seen.push(await other.revisions.after(seen.at(-1) ?? 0, never));
    await writing;
    expect(seen).toEqual([...new Set(seen)].sort((one, next) => one - next));
    expect(seen.at(-1)).toBe(from + 20);
  });

  it("whoever gives up, and everybody when the server closes, is told so", async () => {
    const process = await secondProcess(database.ownerUrl);
    const head = await process.revisions.latest();
    const patience = new AbortController();
    const [impatient, patient] = [process.revisions.after(head, patience.signal), process.revisions.after(head, never)];
    patience.abort(new Error("no longer interested"));
    await expect(impatient).rejects.toThrow("no longer interested");
    await Promise.all([expect(patient).rejects.toThrow("The server closes."), process.end()]);
    await expect(process.revisions.after(0, never)).rejects.toThrow("The server closes.");
  });
});
