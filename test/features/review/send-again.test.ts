import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { submit } from "../../support/contribute";
import { operationsOf, registerOf, type RegisterRow } from "../../support/greek.register";
import { dataOf, onServer, signedIn } from "../../support/server";

const pieceSize = 200;
const selection = "changeSet { revision } created updated unchanged errors { code field message }";

describe("a register that is sent again", () => {
  const register = registerOf(1200);
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });

  /** As a script sends it: piece by piece. What came of all pieces together, and the revisions that they have made. */
  async function send(rows: readonly RegisterRow[]) {
    const total = { created: 0, updated: 0, revisions: [] as number[] };
    for (let start = 0; start < rows.length; start += pieceSize) {
      const operations = operationsOf(rows.slice(start, start + pieceSize));
      const more = { summary: "The register of 2024.", onExisting: "UPDATE" } as const;
      const came = await submit(ada, operations, more, selection);
      const { created, updated, unchanged } = came as unknown as Record<"created" | "updated" | "unchanged", number>;
      expect(came.errors).toEqual([]);
      expect(created + updated + unchanged).toBe(operations.length);
      total.created += created;
      total.updated += updated;
      if (came.changeSet?.revision) total.revisions.push(came.changeSet.revision);
    }
    return total;
  }

  /** How many rows each table has, the present and the past. */
  async function rowCounts(): Promise<Record<string, number>> {
    const { app } = server.database;
    const tables = await app.query<{ name: string }[]>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history') order by 1`,
    );
    const counted = tables.map(async ({ name }): Promise<[string, number]> => {
      const [found] = await app.query<{ n: number }[]>(`select count(*)::int as n from ${name}`).catch(() => []);
      return [name, found?.n ?? 0];
    });
    return Object.fromEntries(await Promise.all(counted));
  }

  it("is recorded the first time", async () => {
    expect(await send(register)).toEqual({
      created: operationsOf(register).length,
      updated: 0,
      revisions: [1, 2, 3, 4, 5, 6],
    });
  }, 120_000);

  it("writes nothing the second time: no row and no revision", async () => {
    const before = await rowCounts();
    expect(before["public.meeting"]).toBe(1200);
    expect(await send(register)).toEqual({ created: 0, updated: 0, revisions: [] });
    expect(await rowCounts()).toEqual(before);
  }, 120_000);

  it("writes only its corrections when it has some, each one version on, and proves them", async () => {
    const before = await rowCounts();
    const corrections: Partial<Record<number, Partial<RegisterRow>>> = {
      7: { date: "2024-12-24" },
      8: { minister: "Μαρία Παπαδοπούλου" },
    };
    const corrected = register.map((row) => ({ ...row, ...corrections[row.number] }));
    const more = [...corrected, { ...(register[0] as RegisterRow), number: 1201 }];
    expect(await send(more)).toEqual({ created: 1, updated: 2, revisions: [7, 8] });
    const after = await rowCounts();
    const grown = Object.entries(after).flatMap(([table, count]) =>
      count === before[table] ? [] : [[table, count - (before[table] ?? 0)]],
    );
    expect(Object.fromEntries(grown)).toEqual({
      "history.evidence": 1,
      "history.meeting": 1,
      "public.change_set": 2,
      "public.evidence": 2,
      "public.identifier": 1,
      "public.meeting": 1,
      "public.meeting_topic": 1,
      "public.operation": 3,
      "public.participation": 3,
    });
    const { meeting } = await dataOf(
      server,
      `{ meeting(identifier: { scheme: "mitroo-synantiseis", value: "7" }) { version date { value }
        evidence(field: "date") { nodes { version value } } history { nodes { change changes { field before after } } } } }`,
    );
    expect(meeting).toEqual({
      version: 2,
      date: { value: "2024-12-24" },
      evidence: { nodes: [{ version: 2, value: "2024-12-24" }] },
      history: {
        nodes: [
          expect.objectContaining({
            change: "CORRECTED",
            changes: [{ field: "date", before: "2024-07-07", after: "2024-12-24" }],
          }),
          expect.objectContaining({ change: "CREATED" }),
        ],
      },
    });
    expect(await verifyLedger(server.database.app, () => undefined)).toMatchObject({ head: 8, faults: [] });
    expect(await send(more)).toEqual({ created: 0, updated: 0, revisions: [] });
  }, 180_000);
});
