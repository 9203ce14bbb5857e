import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ownerDataSource } from "../../src/database/data-source";
import { migrate, migrations } from "../../src/database/migrations";
import { verifyLedger } from "../../src/modules/ledger/proof.verification";
import { createDatabase } from "../support/database";
import { serverOn } from "../support/server";

/**
 * What earlier versions have left: the rows of their seeds, as `pg_dump --data-only --inserts` wrote them, with the migrations
 * that had landed by then (commits 073bebe and a8b5021).
 */
const landed = [7, 14];

const flagship = `{ commitment(slug: "code-of-good-conduct") { status timeliness timeline { totalCount } } }`;
const story = `{ meeting(slug: "silicon-valley-february-2015", atRevision: 3) { title status
  participations { actor { name } attendance } evidence(field: "participants") { nodes { quote verified } } } }`;
/** As both versions answered it. */
const told = {
  meeting: {
    title: "French interior minister meets internet companies in Silicon Valley",
    status: "HELD",
    participations: ["Bernard Cazeneuve", "Google", "Facebook", "Twitter", "Apple"].map((name) => ({
      actor: { name },
      attendance: "ATTENDED",
    })),
    evidence: { nodes: [{ quote: expect.stringContaining("Google"), verified: true }] },
  },
};

describe("data that an earlier version has left", () => {
  it.each(landed)("with %i migrations are brought to the head, and answer as before", async (count) => {
    const database = await createDatabase("bare");
    const server = await serverOn(database);
    try {
      const then = await ownerDataSource(database.ownerUrl, migrations().slice(0, count)).initialize();
      await migrate(then).finally(() => then.destroy());
      const loading = await database.connectAsOwner();
      const file = join(__dirname, `../support/landed/${String(count).padStart(4, "0")}.sql.gz`);
      await loading.query("set session_replication_role = replica");
      await loading.query(gunzipSync(readFileSync(file)).toString());

      const owner = await ownerDataSource(database.ownerUrl).initialize();
      await migrate(owner).finally(() => owner.destroy());

      expect((await server.ask(story)).data).toEqual(told);
      const { data } = await server.ask(flagship);
      expect(data.commitment).toMatchObject({ status: "NOT_RATED", timeliness: "OVERDUE" });
      expect(data.commitment.timeline.totalCount).toBeGreaterThan(5);
      expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ head: 8, faults: [] });
    } finally {
      await server.stop();
    }
  });
});
