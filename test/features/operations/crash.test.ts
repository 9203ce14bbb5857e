import { setTimeout as delay } from "node:timers/promises";
import { Load, type Acknowledged } from "../../support/load";
import { wrongIn } from "../../support/load.inspection";
import { Random } from "../../support/random";
import { Served } from "../../support/served";

const rounds = Number(process.env["CRASH_ROUNDS"] ?? 3);
const seed = Number(process.env["CRASH_SEED"] ?? 1);
const clients = 4;

/** What falls over, and how often of ten times. */
const accidents = {
  "the server": 4,
  "Postgres, with the server": 3,
  "Postgres, and the server a moment later": 2,
  "one session of Postgres": 1,
} as const;
type Accident = keyof typeof accidents;

const possible = Object.entries(accidents).flatMap(([accident, weight]) =>
  Array<Accident>(weight).fill(accident as Accident),
);

describe(`the machine is struck ${rounds} times while ${clients} clients contribute (CRASH_ROUNDS, CRASH_SEED)`, () => {
  let served: Served;
  let load: Load;

  beforeAll(async () => {
    served = await Served.prepare();
    await served.start();
    load = new Load(served, {
      contributor: await served.token("Ada", "CONTRIBUTOR"),
      reviewer: await served.token("Grace", "REVIEWER"),
    });
  }, 120_000);
  afterAll(async () => {
    await load.abandon();
    await served.remove();
  }, 60_000);

  async function strike(accident: Accident, random: Random): Promise<void> {
    if (accident === "one session of Postgres") return served.killPostgres("one session");
    if (accident !== "the server") await served.killPostgres("everything");
    if (accident === "Postgres, and the server a moment later") await delay(random.fraction() * 500);
    await served.killServer();
  }

  it(
    "every change set that was acknowledged is there once and whole, and no other in part",
    async () => {
      const random = new Random(seed);
      const struck: Record<string, number> = {};
      load.start(clients, seed);
      for (let round = 1; round <= rounds; round += 1) {
        const before = load.acknowledged.length;
        while (load.acknowledged.length === before) await delay(10);
        await delay(random.fraction() * 1000);
        const accident = random.one(possible) ?? "the server";
        struck[accident] = (struck[accident] ?? 0) + 1;
        await strike(accident, random);
        // What was acknowledged by now must be there whatever comes.
        const acknowledged = [...load.acknowledged];
        if (!served.url) await served.start();
        const wrong = await inspected(acknowledged);
        expect({ round, accident, wrong }).toEqual({ round, accident, wrong: [] });
      }
      await load.finish();

      expect(await inspected(load.acknowledged)).toEqual([]);
      expect(load.complaints).toEqual([]);
      const applied = load.acknowledged.filter(({ status }) => status === "APPLIED").length;
      const told = { rounds, struck, acknowledged: load.acknowledged.length, applied, unanswered: load.unanswered };
      if (process.env["CRASH_ROUNDS"]) console.log(told);
      expect(applied).toBeGreaterThan(rounds);
      expect(load.unanswered).toBeGreaterThan(0);
    },
    60_000 + rounds * 20_000,
  );

  /** A Postgres that recovers lets nobody in for a moment, and may throw out who has just come in. */
  async function inspected(acknowledged: readonly Acknowledged[]): Promise<string[]> {
    for (;;) {
      try {
        const database = await served.connect();
        return await wrongIn(database, acknowledged).finally(() => database.end().catch(() => undefined));
      } catch (error) {
        const { code, message } = error as Error & { code?: string };
        if (!/^(57P0[123]|08|ECONN|EPIPE)/.test(code ?? "") && !message.startsWith("Connection terminated"))
          throw error;
        await delay(50);
      }
    }
  }
});
