import type { EntityManager } from "typeorm";

/** Numbers from 0 to below 1 that look random, and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is done to one row, as superusers do it: no trigger runs, no foreign key is looked at. */
interface Statement {
  text: string;
  what: string;
}

const applied = "change_set_id in (select id from change_set where status = 'APPLIED')";

/** The rows of the untracked tables that are part of the record. */
const recorded: Record<string, string> = {
  "public.change_set": "status = 'APPLIED'",
  "public.operation": applied,
  "public.review": applied,
  "public.contributor": `id in (select contributor_id from change_set where status = 'APPLIED'
    union select reviewer_id from review where ${applied})`,
  "ledger.proof": "true",
  "ledger.revision_salt": "true",
  "ledger.kept_salt": "true",
};

/** Another value of the same type, one character, byte or step away. `p` is a number from 0 to below 1. */
const changed: Record<string, string> = {
  text: `case when coalesce(C, '') = '' then 'x' else overlay(C placing case substr(C, 1 + floor(P * length(C))::integer, 1)
    when 'x' then 'y' else 'x' end from 1 + floor(P * length(C))::integer for 1) end`,
  "text[]": "coalesce(C, '{}') || 'x'::text",
  jsonb: `case jsonb_typeof(coalesce(C, '{}')) when 'array' then C || '[1]' else coalesce(C, '{}') || '{"x": 1}' end`,
  bytea: `case when length(coalesce(C, '')) = 0 then '\\x00' else set_byte(C, floor(P * length(C))::integer,
    get_byte(C, floor(P * length(C))::integer) # 1) end`,
  "bytea[]": "coalesce(C, '{}') || '\\x00'::bytea",
  uuid: "coalesce((left(C::text, 35) || case right(C::text, 1) when '0' then '1' else '0' end)::uuid, gen_random_uuid())",
  integer: "coalesce(C, 0) + 1",
  bigint: "coalesce(C, 0) + 1",
  numeric: "coalesce(C, 0) + 1",
  boolean: "not coalesce(C, false)",
  "timestamp with time zone": "coalesce(C, now()) + interval '1 microsecond'",
};

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Every column whose bytes are part of the record, or of the proof. */
export async function columnsOfRecord(manager: EntityManager): Promise<Column[]> {
  const all: Column[] = await manager.query(
    `select format('%I.%I', nspname, relname) as table, attname as column, format_type(atttypid, null) as type
     from pg_attribute join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
       and (nspname = 'history' or (nspname = 'public' and relname in (select ledger.tracked_kinds()))
            or format('%I.%I', nspname, relname) = any($1))
       and (relname, attname) <> ('contributor', 'role') order by 1, 2`,
    [Object.keys(recorded)],
  );
  return all;
}

/** Tampers with one row that there is, in one of many ways. Answers with what was done; null where nothing could be. */
export async function tamper(
  manager: EntityManager,
  columns: readonly Column[],
  random: () => number,
): Promise<string | null> {
  const column = columns[Math.floor(random() * columns.length)];
  if (!column) return null;
  const { text, what } = forged(column, random);
  await manager.query("savepoint tampering");
  try {
    const rows: unknown[] = await manager.query(`with done as (${text} returning 1) select * from done`);
    return rows.length > 0 ? what : null;
  } catch {
    // A constraint that holds even for superusers.
    await manager.query("rollback to savepoint tampering");
    return null;
  }
}

function forged({ table, column, type }: Column, random: () => number): Statement {
  const row = `ctid = (select ctid from ${table} where ${recorded[table] ?? "true"} order by md5(ctid::text || '${random()}') limit 1)`;
  const way = random();
  if (way < 0.1) return { text: `delete from ${table} where ${row}`, what: `a row of ${table} deleted` };
  if (way < 0.2 && table.startsWith("history.")) {
    const text = `insert into ${table} select * from ${table} where ${row}`;
    return { text, what: `a row of ${table} doubled` };
  }
  const value = (changed[type] ?? "null").replaceAll("C", `"${column}"`).replaceAll("P", String(random()));
  return { text: `update ${table} set "${column}" = ${value} where ${row}`, what: `${table}.${column} changed` };
}
