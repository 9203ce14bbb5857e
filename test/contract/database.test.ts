import { readFileSync } from "node:fs";
import { join } from "node:path";
import { staleness } from "../../src/cli/schema";
import { databaseText } from "../../src/database/catalogue.text";
import { createDatabase, type TestDatabase } from "../support/database";

const name = "schema/database.sql";
const committed = readFileSync(join(__dirname, "../..", name), "utf8");

let database: TestDatabase;
beforeEach(async () => (database = await createDatabase("empty")));
afterEach(() => database.drop());

async function check(...statements: string[]): Promise<string | null> {
  const owner = await database.connectAsOwner();
  for (const statement of statements) await owner.query(statement);
  return staleness(name, committed, await databaseText(database.ownerUrl));
}

describe("the file of the database", () => {
  // CI runs this on PostgreSQL 15 and 18.
  it("is current: `npm run schema` would change nothing, on whatever Postgres", async () => {
    expect(await check()).toBeNull();
  });

  it("has every table and every function of ours once", async () => {
    const owner = await database.connectAsOwner();
    const { rows } = await owner.query<{ tables: number; functions: number }>(
      `select (select count(*)::integer from pg_tables where schemaname in ('public', 'history', 'ledger')
                  and tablename <> 'migrations') as tables,
              (select count(*)::integer from pg_proc p where pronamespace::regnamespace::text in ('public', 'history', 'ledger')
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')) as functions`,
    );
    const made = (what: RegExp) => [...committed.matchAll(what)].map(([, label]) => label);
    const tables = made(/^CREATE TABLE (\S+) \($/gm);
    const functions = made(/^CREATE OR REPLACE (?:FUNCTION|PROCEDURE) (.*)$/gm);
    expect({ tables: new Set(tables).size, functions: new Set(functions).size }).toEqual(rows[0]);
    expect({ tables: tables.length, functions: functions.length }).toEqual(rows[0]);
  });
});

describe("the check of the file", () => {
  it("names a function that somebody redefined by hand, and its first line that differs", async () => {
    const statement = `create or replace function ledger.refuse_truncate() returns trigger language plpgsql as $$
begin
  return null;
end $$`;
    expect(await check(statement)).toMatch(
      /^schema\/database\.sql is not current\. Line \d+, in function ledger\.refuse_truncate\(\), differs:\n {2}it is +" {2}raise exception .*"\n {2}it would be " {2}return null;"$/,
    );
  });

  it.each([
    ["alter table actor alter column country set default 'FR'", "table public.actor"],
    ["alter table history.actor alter column name drop not null", "table history.actor"],
    ["alter table actor drop constraint actor_country_is_jurisdiction", "table public.actor"],
    ["drop index history.actor_id_revision_idx", "table history.actor"],
    ["alter table actor disable trigger a_stamp", "table public.actor"],
    ["grant update (name) on contributor to followthrough_app", "table public.contributor"],
    ["grant execute on function ledger.stamp to public", "function ledger.stamp()"],
    ["comment on column actor.country is 'a code'", "table public.actor"],
    ["create view ledger.names as select name from actor", "view ledger.names"],
  ])("sees `%s`", async (statement, section) => {
    expect(await check(statement)).toContain(`in ${section}, differs:`);
  });

  it("refuses what the file has no place for, rather than leave it out", async () => {
    await expect(check("create sequence ledger.ticket", "create domain slug as text")).rejects.toThrow(
      "would lack it: relation of kind S ledger.ticket, type public.slug",
    );
  });
});
