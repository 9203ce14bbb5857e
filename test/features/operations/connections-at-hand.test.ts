import { Pool, type PoolClient } from "pg";
import { ConnectionsAtHand } from "../../../src/database/connections.at-hand";
import { onDatabase } from "../../support/database";
import { soonerOrLater } from "../../support/sooner.or.later";

describe("connections at hand", () => {
  const database = onDatabase("bare");
  const name = "kept at hand";
  const pools: Pool[] = [];
  afterEach(async () => {
    for (const pool of pools.splice(0)) if (!pool.ended) await pool.end();
  });

  const open = (unusedForMs?: number, idleTimeoutMillis = 10_000) => {
    const settings = { connectionString: database.ownerUrl, application_name: name, max: 2, idleTimeoutMillis };
    const pool = new Pool(settings).on("error", () => undefined);
    pools.push(pool);
    return new ConnectionsAtHand(pool, unusedForMs);
  };
  const processOf = async (connection: PoolClient): Promise<number> =>
    (await connection.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid ?? 0;
  const inPostgres = async (): Promise<number> => {
    const rows = await database.app.query<{ count: number }[]>(
      "select count(*)::int as count from pg_stat_activity where application_name = $1",
      [name],
    );
    return rows[0]?.count ?? NaN;
  };

  it("the next statement goes at once through the connection of the last one", async () => {
    const connections = open();
    const first = await connections.take();
    const pid = await processOf(first);
    connections.give(first);
    const next = connections.take();
    expect(next).toBe(first);
    expect(await processOf(next as PoolClient)).toBe(pid);
    connections.give(first);
    await connections.close();
  });

  it("one that was lost while nobody used it is given to nobody", async () => {
    const connections = open();
    const lost = await connections.take();
    const pid = await processOf(lost);
    connections.give(lost);
    const heard = new Promise<void>((resolve) => lost.once("end", resolve));
    await (await database.connectAsOwner()).query("select pg_terminate_backend($1)", [pid]);
    await heard;

    const next = await connections.take();
    expect(await processOf(next)).not.toBe(pid);
    connections.give(next);
    await connections.close();
  });

  it("one that has failed is closed, and another one is opened in its place", async () => {
    const connections = open();
    const failed = await connections.take();
    const pid = await processOf(failed);
    connections.drop(failed, new Error("no answer"));
    const next = await connections.take();
    expect(await processOf(next)).not.toBe(pid);
    connections.give(next);
    expect(await soonerOrLater(inPostgres, (count) => count === 1)).toBe(1);
    await connections.close();
  });

  it("those that nobody uses any more are closed, and opened again for whoever comes", async () => {
    const connections = open(20, 20);
    const both = await Promise.all([connections.take(), connections.take()]);
    expect(await inPostgres()).toBe(2);
    for (const each of both) connections.give(each);
    expect(await soonerOrLater(inPostgres, (count) => count === 0)).toBe(0);
    const again = await connections.take();
    expect(await processOf(again)).toBeGreaterThan(0);
    connections.give(again);
    await connections.close();
  });

  it("closing waits for what is under way", async () => {
    const connections = open();
    const [busy, idle] = await Promise.all([connections.take(), connections.take()]);
    connections.give(idle);
    const answer = busy.query("select pg_sleep(0.2), 'answered' as said");
    const closed = connections.close();
    expect((await answer).rows[0]).toMatchObject({ said: "answered" });
    connections.give(busy);
    await closed;
    expect(await soonerOrLater(inPostgres, (count) => count === 0)).toBe(0);
  });
});
