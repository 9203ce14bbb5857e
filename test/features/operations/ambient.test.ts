import { setTimeout as pause } from "node:timers/promises";
import { Ambient } from "../../../src/values/ambient";

describe("what goes along with a piece of work", () => {
  it("is there for all that the work waits for, whatever ends beside it", async () => {
    const along = new Ambient<string>();
    const seen = async (ms: number) => {
      const before = along.get();
      await pause(ms);
      return [before, along.get()];
    };
    const [short, long, within] = await Promise.all([
      along.run("በፊት", () => seen(1)),
      along.run("بعد", () => seen(40)),
      along.run("внутри", () => along.run("глубже", () => seen(20))),
    ]);
    expect([short, long, within]).toEqual([
      ["በፊት", "በፊት"],
      ["بعد", "بعد"],
      ["глубже", "глубже"],
    ]);
    expect(along.get()).toBeUndefined();
  });

  it("is there wherever work enters that is no promise, until it ends; and what failed has ended", async () => {
    const along = new Ambient<number>();
    const [end, heard] = [along.begin(), [] as unknown[]];
    along.enter(7, () => setImmediate(() => heard.push(along.get())));
    await expect(along.run(8, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await pause(20);
    along.enter(9, () => heard.push(along.get()));
    const other = along.run(11, async () => (await pause(5), along.get()));
    end();
    end();
    expect(await other).toBe(11);
    expect(heard).toEqual([7, 9]);
    expect(along.get()).toBeUndefined();
    expect(await along.run(10, async () => (await pause(5), along.get()))).toBe(10);
  });
});
