import type { Client } from "pg";
import { recordDeclarations } from "../../src/schema/module";

/** Tables whose rows have no versions. Each keeps what it was told in another way, or is no part of the record. */
const untracked = [
  ...["contributor", "token", "change_set", "operation", "review", "redaction", "import", "migrations"],
  ...["webhook", "webhook_delivery"],
];

/** Of these, ledger.salted says which texts are hashed with a salt, as it does of tracked tables. */
const hashedUntracked = ["contributor", "change_set", "operation", "review", "redaction"];

/** A correction of the whole gives others in their place, which is no retraction that two people have to see. */
const givenWithWhole = (): string[] => recordDeclarations().flatMap(({ kind, part }) => (part?.givenAs ? kind : []));

/** Each is a query for sentences; $1 to $3 are the lists above. `tracked(kind)` are the tables that have a twin in history. */
const checks: readonly string[] = [
  `select format('%s has no twin in history', relname), relname::text
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all($1)
      and to_regclass(format('history.%I', relname)) is null`,

  `select format('history.%s is the twin of no table', kind), kind from tracked
    where to_regclass(format('public.%I', kind)) is null`,

  // The twin has the same columns, behind superseded_by.
  `select format('%s.%s is not in history.%1$s', kind, name), kind
     from tracked cross join lateral columns_of('public', kind)
    where name not in (select name from columns_of('history', kind))`,
  `select format('history.%s.%s is not in %1$s', kind, name), kind
     from tracked cross join lateral columns_of('history', kind)
    where name <> 'superseded_by' and name not in (select name from columns_of('public', kind))`,
  `select format('%s.%s is %s, and %s in history.%1$s', kind, name, own.type, twin.type), kind
     from tracked cross join lateral columns_of('public', kind) own
     join lateral columns_of('history', kind) twin using (name)
    where own.type <> twin.type`,
  `select format('the columns of history.%s are not superseded_by and then those of %1$s, in their order', kind), kind
     from tracked
    where (select array_agg(name order by place) from columns_of('history', kind))
          <> array['superseded_by'] || (select array_agg(name order by place) from columns_of('public', kind))
      and (select array_agg(name order by name) from columns_of('history', kind) where name <> 'superseded_by')
          = (select array_agg(name order by name) from columns_of('public', kind))`,

  `select format('%s has no trigger %s, or another', kind, needed.name), kind
     from tracked, (values
       ('a_stamp', 'BEFORE INSERT OR DELETE OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION ledger.stamp()'),
       ('refuse_truncate', 'BEFORE TRUNCATE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_truncate()'),
       ('note_weighty', 'AFTER DELETE ON public.%I REFERENCING OLD TABLE AS affected FOR EACH STATEMENT EXECUTE FUNCTION ledger.note_weighty()')
     ) as needed(name, definition)
    where (needed.name = 'note_weighty' and kind = any($3)) = exists (
      select from pg_trigger where tgrelid = to_regclass(format('public.%I', kind)) and tgenabled = 'O'
         and pg_get_triggerdef(oid) = format('CREATE TRIGGER %s ' || needed.definition, needed.name, kind))`,

  `select format('%s.%s has no index on %s', schema, kind, columns), kind
     from tracked, (values ('public', '(revision, id)'), ('history', '(id, revision)'), ('history', '(revision, id)'),
                           ('history', '(superseded_by, id)')) as needed(schema, columns)
    where not exists (select from pg_indexes
      where schemaname = schema and tablename = kind and indexdef like '% USING btree ' || columns)`,

  `select format('nothing says whether %s.%s is hashed with a salt', kind, name), kind
     from (select kind from tracked union select unnest($2::text[])) as hashed cross join lateral columns_of('public', kind)
    where texts and not exists (select from ledger.salted s where s.kind = hashed.kind and name = any(s.columns || s.unsalted))`,
  `select format('ledger.salted has %s.%s, which is no column of text, or has it twice', kind, name), kind
     from ledger.salted s, unnest(s.columns || s.unsalted) as name
    where not exists (select from columns_of('public', kind) c where c.name = name and c.texts)
       or (name = any(s.columns) and name = any(s.unsalted))`,

  `select format('ledger.parts does not hash %s as it is', kind), kind
     from (select kind, ledger.superseded_sql(kind) as superseded from tracked union all select unnest($2::text[]), '') as hashed
    where not exists (select from pg_proc where oid = 'ledger.parts'::regproc
                       and strpos(prosrc, ledger.leaves_sql(kind)) > 0 and strpos(prosrc, superseded) > 0)`,

  `select format('%s does not allow %s', rule, value), kind
     from (select kind, 'operation_record_kind_known' as rule, quote_literal(kind) as value from tracked
           union all
           select kind, 'evidence_subject_kind_known', quote_literal(upper(kind)) from tracked
            where exists (select from pg_trigger where tgrelid = to_regclass(format('public.%I', kind)) and tgname = 'release_subject')) as needed
    where not exists (select from pg_constraint where conname = rule and strpos(pg_get_constraintdef(oid), value) > 0)`,

  `select format('the server may not %s in %s.%s', lower(privilege), schema, kind), kind
     from tracked, (values ('public', 'SELECT'), ('public', 'INSERT'), ('public', 'UPDATE'), ('public', 'DELETE'), ('history', 'SELECT'))
          as needed(schema, privilege)
    where not has_table_privilege('followthrough_app', format('%I.%I', schema, kind), privilege)`,
];

const columnsOf = `
  create function pg_temp.columns_of(schema text, kind text)
    returns table (name text, place integer, type text, texts boolean) language sql as $$
      select attname, attnum, format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end,
             attgenerated = '' and format_type(atttypid, null) ~ '^(text|bytea|jsonb?|character( varying)?)(\\[\\])?$'
        from pg_attribute where attrelid = to_regclass(format('%I.%I', schema, kind)) and attnum > 0 and not attisdropped
    $$`;

/** What a tracked table lacks, each in a sentence that names the table and the call that makes it complete. */
export async function trackingFaults(owner: Client): Promise<string[]> {
  await owner.query("begin");
  try {
    await owner.query(columnsOf);
    await owner.query("set local search_path = public, pg_temp");
    const found: string[] = [];
    for (const check of checks) {
      const { rows } = await owner.query<{ fault: string; kind: string }>(sqlOf(check), lists());
      found.push(...rows.map(({ fault, kind }) => `${fault}: a migration has to call ${repair(kind)}`));
    }
    return found;
  } finally {
    await owner.query("rollback");
  }
}

const repair = (kind: string): string =>
  hashedUntracked.includes(kind) ? `ledger.salt_texts('${kind}') and ledger.write_parts()` : `ledger.track('${kind}')`;

const sqlOf = (check: string): string => `
  with tracked as (select relname::text as kind from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'),
       given as (select $1::text[], $2::text[], $3::text[])
  select fault, kind from (${check.replaceAll("columns_of(", "pg_temp.columns_of(")}) as found(fault, kind) order by fault collate "C"`;

const lists = (): string[][] => [untracked, hashedUntracked, givenWithWhole()];
