import type { Client } from "pg";

/** A table of the database as a dump has it. */
export interface DumpedTable {
  /** With its schema: `public.actor`. */
  name: string;
  /** Whether it has records, or earlier versions of them, which the ledger tracks. */
  isOfRecords: boolean;
  /** Those that nothing else gives: first its key, then the others by name. */
  columns: readonly string[];
  /** Those that Postgres computes from the others, with the expression. A restore computes them again. */
  computed: readonly { name: string; expression: string }[];
  /** The columns that identify a row, and give the rows their order. */
  key: readonly { name: string; isText: boolean }[];
}

const isApplied = (changeSetId: string): string =>
  `exists (select from public.change_set c where c.id = t.${changeSetId} and c.status = 'APPLIED')`;

/**
 * Of the tables that are no kind of record: which rows everybody may have, as the API shows them to whoever has no token. A condition on `t`;
 * `true` for all.
 */
const publicRows: Readonly<Record<string, string>> = {
  "ledger.builds_on": `${isApplied("change_set_id")} and ${isApplied("builds_on_id")}`,
  "ledger.import_change_set": isApplied("change_set_id"),
  "ledger.import_reject": "false",
  "ledger.kept_salt": "true",
  "ledger.proof": "true",
  "ledger.receipt": "false",
  "ledger.revision_salt": "true",
  "ledger.webhook_secret": "false",
  "ledger.weighty": "true",
  "public.change_set": "t.status = 'APPLIED'",
  "public.contributor": "true",
  "public.import": `exists (select from ledger.import_change_set i join public.change_set c on c.id = i.change_set_id
    where i.import_id = t.id and c.status = 'APPLIED')`,
  "public.operation": isApplied("change_set_id"),
  "public.redaction": "true",
  "public.review": isApplied("change_set_id"),
  "public.token": "false",
  "public.webhook": "false",
  "public.webhook_delivery": "false",
};

/** What migrations fill. */
const filledByMigrations = ["public.migrations", "ledger.part_of", "ledger.salted"];

/** What follows from other tables, with the procedure that makes it again. */
const madeAgain: Readonly<Record<string, string>> = {
  "ledger.change": "ledger.take_changes_again",
  "ledger.change_jurisdiction": "ledger.take_changes_again",
  "ledger.concern": "ledger.take_changes_again",
  "ledger.contradicted": "ledger.keep_contradicted_again",
  "ledger.deadline_tally": "ledger.keep_deadline_tally_again",
  "ledger.latest_assessment": "ledger.keep_latest_assessments_again",
  "ledger.latest_source": "ledger.keep_latest_sources_again",
  "ledger.meeting_tally": "ledger.keep_meeting_tally_again",
  "ledger.promise": "ledger.keep_promises_again",
  "ledger.tally": "ledger.tally_again",
};

export const proceduresOfWhatIsMadeAgain = [...new Set(Object.values(madeAgain))];

/** The condition for rows that everybody may have: none of a table of which nothing is said here. */
export const publicRowsOf = ({ name, isOfRecords }: DumpedTable): string =>
  isOfRecords ? "true" : (publicRows[name] ?? "false");

/** Of which tables it is said who may have their rows. */
export const isClassified = ({ name, isOfRecords }: DumpedTable): boolean => isOfRecords || name in publicRows;

type Queries = Pick<Client, "query">;

/** The tables that a dump of this database has, by name. */
export async function dumpedTables(client: Queries): Promise<DumpedTable[]> {
  const { rows } = await client.query<DumpedTable>(tablesSql, [[...filledByMigrations, ...Object.keys(madeAgain)]]);
  return rows;
}

/**
 * Twins in history have no primary key. A record has one version of each number. What Postgres computes for a record, it computed for its
 * earlier versions, too.
 */
const tablesSql = `
  with tables as (
    select c.oid, format('%I.%I', nspname, relname) collate "C" as name,
           case nspname when 'history' then to_regclass(format('public.%I', relname))::oid else c.oid end as declared,
           nspname = 'history' as is_twin,
           nspname <> 'ledger' and to_regclass(format('history.%I', relname)) is not null as is_of_records
      from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname in ('public', 'ledger', 'history') and relkind in ('r', 'p')
  ),
  columns as (
    select t.oid, quote_ident(a.attname) collate "C" as name, a.attcollation <> 0 as is_text, a.attgenerated <> '' or coalesce(d.attgenerated, '') <> '' as is_computed,
           pg_get_expr(adbin, adrelid) as expression, coalesce(array_position(conkey, a.attnum),
             case when is_twin then array_position('{id,version}', a.attname::text) end) as place
      from tables t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attribute d on d.attrelid = t.declared and d.attname = a.attname and not d.attisdropped
      left join pg_attrdef on adrelid = t.declared and adnum = d.attnum
      left join pg_constraint on conrelid = t.oid and contype = 'p'
  )
  select name, is_of_records as "isOfRecords",
    array(select c.name from columns c where c.oid = t.oid and not is_computed order by place nulls last, c.name) as columns,
    (select coalesce(json_agg(json_build_object('name', c.name, 'expression', expression) order by c.name), '[]') from columns c
      where c.oid = t.oid and is_computed) as computed,
    (select coalesce(json_agg(json_build_object('name', c.name, 'isText', is_text) order by place), '[]') from columns c
      where c.oid = t.oid and place is not null) as key
  from tables t where name <> all($1) order by name`;
