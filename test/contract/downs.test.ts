import type { DataSource, MigrationInterface } from "typeorm";
import { databaseText } from "../../src/database/catalogue.text";
import { ownerDataSource } from "../../src/database/data-source";
import { messageOf } from "../../src/values/thrown";
import { createDatabase, type TestDatabase } from "../support/database";

interface Difference {
  why: string;
  lines: readonly string[];
}

/** What the way back from a landed migration leaves behind (+) or does not bring back (-). Landed migrations are never changed. */
const known: Readonly<Record<string, Difference>> = {
  ledger: {
    why: "The role is the whole server's: another database may still use it, so it stays, and here it may look into public.",
    lines: ["+ schema public: GRANT USAGE ON SCHEMA public TO followthrough_app;"],
  },
  contributions: {
    why: "It forgets three indexes, which are in nobody's way: but nobody goes on from there without dropping them.",
    lines: [
      "+ table public.change_set: CREATE INDEX change_set_contributor_created ON public.change_set USING btree (contributor_id, created_at, id);",
      "+ table public.change_set: CREATE INDEX change_set_waiting ON public.change_set USING btree (created_at, id) WHERE (status = ANY (ARRAY['PROPOSED'::text, 'CONFLICT'::text]));",
      "+ table public.operation: CREATE INDEX operation_record ON public.operation USING btree (record_id);",
      'Error: cannot go up: migrations/0010_contributions/up.sql: relation "change_set_waiting" already exists',
    ],
  },
  search_words: {
    why: "It makes the index again without fastupdate=off: it answers the same, and a first search after many writes is slower.",
    lines: [
      "+ table public.actor: CREATE INDEX actor_words ON public.actor USING gin (to_tsvector('simple'::regconfig, search_text));",
      "- table public.actor: CREATE INDEX actor_words ON public.actor USING gin (to_tsvector('simple'::regconfig, search_text)) WITH (fastupdate=off);",
    ],
  },
};

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await createDatabase("bare");
  owner = await ownerDataSource(database.ownerUrl).initialize();
}, 60_000);
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

async function go(migration: MigrationInterface, way: "up" | "down"): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await migration[way](runner);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw new Error(`cannot go ${way}: ${messageOf(error)}`, { cause: error });
  } finally {
    await runner.release();
  }
}

async function goUpAndBack(migration: MigrationInterface): Promise<void> {
  await go(migration, "up");
  await go(migration, "down");
}

/** Every line with the section in which it stands. */
function linesOf(text: string): Set<string> {
  let section = "";
  return new Set(
    text.split("\n").map((line) => {
      if (line.startsWith("-- # ")) section = line.slice(5);
      return `${section}: ${line}`;
    }),
  );
}

function differences(before: string, after: string): Set<string> {
  const [wanted, found] = [linesOf(before), linesOf(after)];
  return new Set([
    ...[...found].filter((line) => !wanted.has(line)).map((line) => `+ ${line}`),
    ...[...wanted].filter((line) => !found.has(line)).map((line) => `- ${line}`),
  ]);
}

it("the way back from a migration leads to the tables as they were before, and then forward again", async () => {
  const texts: string[] = [];
  for (const migration of owner.migrations) {
    texts.push(await databaseText(database.ownerUrl));
    await go(migration, "up");
  }
  const end = await databaseText(database.ownerUrl);

  const found: Record<string, string[]> = {};
  let before = new Set<string>();
  for (const [at, migration] of [...owner.migrations.entries()].reverse()) {
    await go(migration, "down");
    const different = differences(texts[at] ?? "", await databaseText(database.ownerUrl));
    const own = [...different].filter((line) => !before.has(line));
    before = different;
    await goUpAndBack(migration).catch((error: unknown) => own.push(String(error)));
    if (own.length > 0) found[(migration.name ?? "").replace(/\d+$/, "")] = own;
  }
  for (const migration of owner.migrations) await go(migration, "up");

  expect(found).toEqual(Object.fromEntries(Object.entries(known).map(([name, { lines }]) => [name, lines])));
  expect(await databaseText(database.ownerUrl)).toBe(end);
}, 300_000);
