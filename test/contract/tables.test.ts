import { Client } from "pg";
import { isPartialDate, earliestOf, latestOf, precisionOf } from "../../src/values/partial-date.rules";
import { entities } from "../../src/modules";
import { columnFaults } from "../support/columns";
import { createDatabase, type TestDatabase } from "../support/database";
import { referenceFaults } from "../support/references";

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  generated: boolean;
}

/** Columns that triggers compute from others. */
const derived = [
  "commitment.status",
  "commitment.fulfilled_on",
  "party.status",
  "milestone.status",
  "milestone.fulfilled_on",
];

/** Texts of tracked tables whose characters or whose length nothing bounds. $1 are the columns that need no bounds. */
const unboundTexts = `
  with texts as (
    select relname || '.' || attname as name, attname as field, coalesce((select string_agg(pg_get_constraintdef(pg_constraint.oid), ' ')
        from pg_constraint where conrelid = pg_class.oid and contype = 'c' and attnum = any(conkey)), '') as checks
      from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind = 'r' and to_regclass('history.' || relname) is not null
       and format_type(atttypid, null) in ('text', 'text[]')),
  free as (select * from texts where name <> all($1) and checks !~ format('(is_partial_date|is_language_tag)\\(%1$s\\)|\\m%1$s = ', field))
  select format('%s takes any characters: add check (is_plain_text(%s))', name, field) as fault from free
   where checks !~ format('is_plain_text\\((joined\\(|btrim\\()?%s\\M', field) and checks !~ format($$\\m%s ~ '\\^[^']*\\$'$$, field)
  union all
  select format('%s may be of any length: add check (char_length(%s) between 1 and ..)', name, field) from free
   where checks !~ format('(char_length|cardinality)\\(%s\\)', field) and checks !~ format($$\\m%s ~ '\\^[^'*+]*\\$'$$, field)
  order by 1`;

const tooLong = "meeting.planted_words may be of any length: add check (char_length(planted_words) between 1 and ..)";

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
    "2015-Q1",
    "2016-Q4",
    "2015-Q0",
    "2015-Q5",
    "2015-q1",
    "2015-Q1-01",
    "2016-04/2017-06",
    "2016/2016-Q3",
    "2015-Q4/2016-02",
    "2016-02-29/2016-03-01",
    "2016-04/2016-04",
    "2016-05/2016-Q2",
    "2016-04/2016-03",
    "2015-02-30/2015-03",
    "2015-02/2015-02-30",
    "2014/2015/2016",
    "2015/",
    "/2015",
    "/2015-02-29",
    "/2016-02-29",
    "/2015-Q3",
    "/2015/2016",
    "//2015",
    "/",
    "",
  ])("know partial dates as the code does: %p", async (value) => {
    const { rows } = await owner.query<{ valid: boolean }>("select is_partial_date($1) as valid", [value]);
    expect(rows[0]?.valid).toBe(isPartialDate(value));
    if (!isPartialDate(value)) return;
    const { rows: bounds } = await owner.query(
      "select nullif(partial_earliest($1), '-infinity')::text as earliest, partial_latest($1)::text as latest, partial_precision($1) as precision",
      [value],
    );
    const asInCode = { earliest: earliestOf(value), latest: latestOf(value), precision: precisionOf(value) };
    expect(bounds).toEqual([asInCode]);
  });

  it("hold every text to a form, or to plain characters and a length", async () => {
    const { rows } = await owner.query<{ fault: string }>(unboundTexts, [derived]);
    expect(rows.map(({ fault }) => fault)).toEqual([]);
  });

  it.each([
    [
      "planted_words text",
      [tooLong, "meeting.planted_words takes any characters: add check (is_plain_text(planted_words))"],
    ],
    ["planted_words text check (is_plain_text(planted_words))", [tooLong]],
    [
      "planted_words text check (planted_words ~ '^https?://')",
      [tooLong, "meeting.planted_words takes any characters: add check (is_plain_text(planted_words))"],
    ],
    ["planted_words text check (planted_words ~ '^[a-z]+$')", [tooLong]],
    ["planted_words text check (planted_words ~ '^[A-Z]{2}$')", []],
    ["planted_words text check (planted_words in ('NONE', 'PUBLISHED'))", []],
  ])("name a text that nothing holds: %s", async (column, faults) => {
    await owner.query("begin");
    await owner.query(`alter table meeting add column ${column}`);
    const { rows } = await owner.query<{ fault: string }>(unboundTexts, [derived]);
    await owner.query("rollback");
    expect(rows.map(({ fault }) => fault)).toEqual(faults);
  });

  it("have an index for every reference to another row", async () => {
    const { rows } = await owner.query<{ fault: string }>(
      `select format('%s has no index that begins with what %s refers with', conrelid::regclass, conname) as fault
         from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
          and not exists (select from pg_index where indrelid = conrelid and (indkey::int2[])[0] = conkey[1])`,
    );
    expect(rows.map(({ fault }) => fault)).toEqual([]);
  });

  it("have the references of the entities, deferrable and with an index in history too", async () => {
    expect(await referenceFaults(database.app)).toEqual([]);
  });

  it.each([
    [
      "alter table meeting drop constraint meeting_preceded_by",
      "meeting_preceded_by: meeting (preceded_by_id) -> meeting is in the entity, and no migration makes it",
    ],
    [
      "alter table meeting alter constraint meeting_preceded_by not deferrable",
      "meeting_preceded_by must be deferrable: a change set writes its records in any order",
    ],
    ["drop index history.assessment_party_id_idx", "history.assessment has no index that begins with party_id"],
    [
      "alter table topic add constraint planted foreign key (id) references actor deferrable",
      "planted: topic (id) -> actor is in the database, and no entity has it",
    ],
  ])("name a reference that is not as it should be, after `%s`", async (statement, fault) => {
    const planted = await createDatabase("empty");
    try {
      await (await planted.connectAsOwner()).query(statement);
      expect(await referenceFaults(planted.app)).toEqual([fault]);
    } finally {
      await planted.drop();
    }
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
