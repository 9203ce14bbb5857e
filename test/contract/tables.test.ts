import { Client } from "pg";
import { isPartialDate, earliestOf, latestOf } from "../../src/values/partial-date.rules";
import { entities } from "../../src/modules";
import { columnFaults } from "../support/columns";
import { createDatabase, type TestDatabase } from "../support/database";

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  generated: boolean;
}

describe("the tables that the migrations make", () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createDatabase("empty");
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const columnsOf = async (schema: string): Promise<Column[]> => {
    const { rows } = await owner.query<Column>(
      `select table_name as "table", column_name as name, udt_name as type,
         is_nullable = 'YES' as nullable, is_generated = 'ALWAYS' as generated
       from information_schema.columns where table_schema = $1 and table_name <> 'migrations'
       order by table_name, ordinal_position`,
      [schema],
    );
    return rows;
  };

  it("have the columns of the entities, of the same types, and missing where they may be missing", async () => {
    expect(entities.length).toBeGreaterThan(10);
    expect(await columnFaults(database.app)).toEqual([]);
  });

  it.each([
    "2015",
    "2015-04",
    "2015-04-30",
    "2016-02-29",
    "2015-02-29",
    "2000-02-29",
    "1900-02-29",
    "2015-02-30",
    "2015-13",
    "2015-00",
    "2015-04-31",
    "1799",
    "1800",
    "2199-12-31",
    "2200",
    "15",
    "2015-4",
    "2015-04-1",
    "2015-04-01T00:00",
    "",
  ])("know partial dates as the code does: %p", async (value) => {
    const { rows } = await owner.query<{ valid: boolean }>("select is_partial_date($1) as valid", [value]);
    expect(rows[0]?.valid).toBe(isPartialDate(value));
    if (!isPartialDate(value)) return;
    const { rows: bounds } = await owner.query(
      "select partial_earliest($1)::text as earliest, partial_latest($1)::text as latest",
      [value],
    );
    expect(bounds).toEqual([{ earliest: earliestOf(value), latest: latestOf(value) }]);
  });

  it("take their rows back from a dump, which pg_restore loads with nothing in the search path", async () => {
    const seeded = await createDatabase("seeded");
    try {
      const restoring = await seeded.connectAsOwner();
      await restoring.query("create schema restored; set search_path = ''");
      const tables = (await columnsOf("public")).reduce(
        (found, { table, name, generated }) =>
          found.set(table, [...(found.get(table) ?? []), ...(generated ? [] : [name])]),
        new Map<string, string[]>(),
      );
      for (const [table, names] of tables) {
        await restoring.query(`create table restored.${table} (like public.${table} including all)`);
        await restoring.query(
          `insert into restored.${table} (${names.join()}) select ${names.join()} from public.${table}`,
        );
      }
    } finally {
      await seeded.drop();
    }
  });
});
