import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Command, run } from "../../support/command";
import { Load } from "../../support/load";
import { wrongIn } from "../../support/load.inspection";
import { Served } from "../../support/served";

// Every command is a process of its own, with all its modules to load.
jest.setTimeout(180_000);

describe("a backup of the embedded Postgres", () => {
  let served: Served;
  let load: Load;
  let folder: string;

  beforeAll(async () => {
    served = await Served.prepare();
    await served.start();
    folder = `${served.dataDirectory}-backup`;
    load = new Load(served, {
      contributor: await served.token("Ada", "CONTRIBUTOR"),
      reviewer: await served.token("Grace", "REVIEWER"),
    });
  });
  afterAll(async () => {
    await load.abandon();
    await served.remove();
  });

  const backUp = async (to: string) => {
    const command = new Command(served.settings, "backup", to);
    return { code: await command.code(), said: command.said };
  };

  it("that is taken while the server writes is a whole revision, and has all that was acknowledged before", async () => {
    load.start(4, 1);
    while (load.acknowledged.length < 5) await delay(10);
    const before = [...load.acknowledged];
    const told = await run(served.settings, "backup", folder);
    const during = load.acknowledged.length - before.length;
    await load.finish();
    expect(told).toMatch(/^Everything up to revision \d+, if not later ones, is in /);
    expect(during).toBeGreaterThan(0);

    const restored = Served.on(folder);
    try {
      expect(await run(restored.settings, "verify-ledger")).toContain("Everything fits.");
      await restored.start();
      const database = await restored.connect();
      expect(await wrongIn(database, before)).toEqual([]);
      const { rows } = await database.query("select max(revision)::integer as head from change_set");
      expect(rows[0].head).toBeGreaterThanOrEqual(Number(/revision (\d+)/.exec(told)?.[1]));
      await database.end();
      expect(await headOf(restored)).toBe(rows[0].head);
    } finally {
      await restored.remove();
    }
  });

  it("leaves what is there already as it is", async () => {
    const occupied = `${served.dataDirectory}-occupied`;
    await mkdir(occupied);
    await writeFile(path.join(occupied, "letter.txt"), "Dear minister");
    expect(await backUp(occupied)).toEqual({
      code: 1,
      said: `${occupied} is there already, and is no empty folder. A backup takes a new one.\n`,
    });
    expect(await readdir(occupied)).toEqual(["letter.txt"]);
  });

  it("that does not come to its end is not there", async () => {
    const command = new Command(served.settings, "backup", `${served.dataDirectory}-cut`);
    const parent = path.dirname(served.dataDirectory);
    const left = async () => (await readdir(parent)).find((name) => name.startsWith("data-cut")) ?? "";
    while (!existsSync(path.join(parent, await left(), "cluster", "data", "base"))) expect(command.ended).toBe(false);
    await command.end("SIGKILL");
    const remains = path.join(parent, await left());
    expect(path.basename(remains)).toMatch(/^data-cut\.unfinished-/);
    // Nor does a server take for whole what it has left.
    await expect(Served.on(remains).start()).rejects.toThrow(/did not start/);
    await rm(remains, { recursive: true, force: true });
  });

  it("is left to the tools of Postgres where that is one of the operator's own", async () => {
    const command = new Command({ DATABASE_URL: "postgres://somewhere/else" }, "backup", folder);
    expect(await command.code()).toBe(1);
    expect(command.said).toContain('pg_dump --format=custom --file=followthrough.dump "$DATABASE_URL"');
  });
});

async function headOf({ url }: Served): Promise<number> {
  const response = await fetch(`${url}?query=${encodeURIComponent("{ revision { number } }")}`, {
    headers: { accept: "application/json" },
  });
  return ((await response.json()) as { data: { revision: { number: number } } }).data.revision.number;
}
