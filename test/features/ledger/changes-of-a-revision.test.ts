import { beforeTests } from "../../support/before-tests";
import { onDatabase } from "../../support/database";

const count = 40_000;

/** Rows of as many revisions, as nobody has cleaned up after. */
const notes: Readonly<Record<string, string>> = {
  change:
    "revision, record_id, kind, version, change, whole_id) select g, gen_random_uuid(), 'meeting', 1, 'CREATED', gen_random_uuid()",
  concern: "revision, about_id, whole_id) select g, gen_random_uuid(), gen_random_uuid()",
  change_jurisdiction: "revision, jurisdiction, whole_id) select g, 'KE', gen_random_uuid()",
};

describe(`what a revision changed, among ${count} that are new since the last vacuum`, () => {
  const database = onDatabase("empty");
  const owner = beforeTests(() => database.connectAsOwner());

  it.each(Object.entries(notes))("is found in %s without looking at the others", async (table, row) => {
    await owner.query("set session_replication_role = replica");
    await owner.query(`insert into ledger.${table} (${row} from generate_series(1, ${count}) g`);
    const { rows } = await owner.query<{ "QUERY PLAN": [{ Plan: Record<string, number> }] }>(
      `explain (analyze, buffers, format json) select from ledger.${table} where revision = ${count / 2}`,
    );
    const plan = rows[0]?.["QUERY PLAN"][0].Plan ?? {};
    expect(plan["Actual Rows"]).toBe(1);
    // Pages of 8 kB.
    expect(Number(plan["Shared Hit Blocks"]) + Number(plan["Shared Read Blocks"])).toBeLessThan(20);
  });
});
