import { Client } from "pg";
import { ownerDataSource } from "../../src/database/data-source";
import { isPartialDate, earliestOf, latestOf } from "../../src/values/partial-date.rules";
import { trackedKinds } from "../../src/values/record-id";
import { entities } from "../../src/modules";
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

  const shortTypes: Record<string, string> = { integer: "int4", bigint: "int8", boolean: "bool" };

  it("have the columns of the entities, of the same types, and missing where they may be missing", async () => {
    const declared = database.app.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = database.app.driver.normalizeType(column);
        const name = column.isArray
          ? `_${type}`
          : (shortTypes[type] ?? type.replace("timestamp with time zone", "timestamptz"));
        return `${entity.tableName}.${column.databaseName} ${name}${column.isNullable ? " null" : ""}`;
      }),
    );
    const made = (await columnsOf("public"))
      // A generated column is never written, so an entity need not say whether it may be missing.
      .map(
        ({ table, name, type, nullable, generated }) =>
          `${table}.${name} ${type}${nullable && !generated ? " null" : ""}`,
      );

    expect(entities.length).toBeGreaterThan(10);
    expect(made.sort()).toEqual(declared.sort());
  });

  it("have twins in history with the same columns, and the revision that replaced the row in front", async () => {
    const plain = ({ table, name, type }: Column) => `${table}.${name} ${type}`;
    const tracked = (await columnsOf("public")).filter(({ table }) => trackedKinds().some((kind) => kind === table));
    const twins = await columnsOf("history");

    const fronts = twins.filter((column, at) => column.table !== twins[at - 1]?.table);
    expect(fronts.map(plain)).toEqual([...trackedKinds()].sort().map((kind) => `${kind}.superseded_by int8`));
    expect(twins.filter(({ name }) => name !== "superseded_by").map(plain)).toEqual(tracked.map(plain));
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

  it("are the same after every migration was taken back and made again", async () => {
    const before = [await columnsOf("public"), await columnsOf("history"), await rulesIn(owner)];
    const source = await ownerDataSource(database.ownerUrl).initialize();
    try {
      for (let left = source.migrations.length; left > 0; left -= 1) await source.undoLastMigration();
      const { rows: remaining } = await owner.query(
        `select table_name from information_schema.tables where table_schema in ('public', 'history') and table_name <> 'migrations'`,
      );
      expect(remaining).toEqual([]);
      await source.runMigrations({ transaction: "each" });
    } finally {
      await source.destroy();
    }
    expect([await columnsOf("public"), await columnsOf("history"), await rulesIn(owner)]).toEqual(before);
  });
});

/** Constraints, indexes, triggers, functions and rights, as Postgres writes them down. */
async function rulesIn(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ rule: string }>(
    `with ours as (select oid from pg_namespace where nspname in ('public', 'history', 'ledger'))
     select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule
       from pg_constraint where connamespace in (select oid from ours)
     union all select indexdef from pg_indexes where schemaname in ('public', 'history')
     union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select pg_get_functiondef(oid) || ' ' || coalesce(proacl::text, '') from pg_proc
       where pronamespace in (select oid from ours) and prokind in ('f', 'p')
     union all select oid::regclass || ' ' || coalesce(relacl::text, '') from pg_class
       where relnamespace in (select oid from ours) and relkind = 'r'
     order by rule`,
  );
  return rows.map(({ rule }) => rule);
}
