-- What a tracked table must have, one call makes: ledger.track. Migrations after this one use it so:
--
--   A new kind of record:
--     create table topic (
--       id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null,
--       title text not null, status text not null, constraint ..);
--     select ledger.track('topic', unsalted => '{status}');
--     select ledger.make_subject('topic', needs_evidence => true);   -- only if evidence can be about it
--   and down: drop table topic; select ledger.untrack('topic');
--
--   A new field:
--     alter table meeting add column minutes_url text, add constraint ..;
--     select ledger.track('meeting');
--   and down: alter table meeting drop column minutes_url; select ledger.track('meeting');
--   Where rows are recorded, a new column is null in all of them: a value would change what was hashed. To fill it, call
--   ledger.open_migration after ledger.track, and write as anybody does. No way forward drops a column: ledger.track would drop
--   it from the twin as well, and what was hashed with it could not be proved any more.
--
--   A new field of change_set, contributor, operation, review or redaction, which have no versions:
--     alter table review add column note text;
--     select ledger.salt_texts('review');
--     call ledger.write_parts();
--
-- A text is hashed with a salt, so that a redaction can take it out. `unsalted` names the columns of text in which nobody writes
-- their own words: codes and dates. What a column is, it stays.

alter table ledger.salted add column unsalted text[] not null default '{}';
insert into ledger.salted (kind, columns) values ('participation', '{}'), ('party', '{}'), ('redaction', '{}');
update ledger.salted s set unsalted = known.columns
  from (values
    ('change_set', '{status,conflicts}'::text[]),
    ('contributor', '{role}'),
    ('operation', '{name,record_kind,skipped}'),
    ('review', '{decision}'),
    ('redaction', '{kind,fields,remains,reason}'),
    ('source_article', '{published_on,language,fingerprint_covers}'),
    ('evidence', '{subject_kind,stance,role,field,unverified_reason}'),
    ('actor', '{kind,country}'),
    ('identifier', '{scheme}'),
    ('role', '{from_on,to_on}'),
    ('meeting', '{date,country,status}'),
    ('participation', '{role,attendance}'),
    ('commitment', '{made_on,due_on,formality,clarity,status,fulfilled_on}'),
    ('party', '{role,status}'),
    ('follow_up', '{kind,date}'),
    ('assessment', '{date,status,unratable_reason,fulfilled_on}')) as known(kind, columns)
 where s.kind = known.kind;

-- The columns of texts, of lists of texts, and of bytes from which a text could be guessed. What is generated is not hashed.
create function ledger.text_columns(kind text) returns setof text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select attname::text
    from pg_attribute join pg_type t on t.oid = atttypid
    left join pg_type item on item.oid = t.typelem and t.typcategory = 'A'
   where attrelid = format('public.%I', kind)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     and (coalesce(item.typcategory, t.typcategory) = 'S'
          or coalesce(item.oid, t.oid) in ('bytea'::regtype, 'jsonb'::regtype, 'json'::regtype))
   order by attnum
$$;

-- Says of every column of text whether it is hashed with a salt.
create function ledger.salt_texts(of_kind text, not_salted text[] default '{}') returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  texts text[] := array(select ledger.text_columns(of_kind));
  wrong text;
begin
  select min(named) into wrong from unnest(not_salted) as named where named <> all(texts);
  if wrong is not null then
    raise exception '%.% is no column of text, so nothing is to be said of its salt', of_kind, wrong;
  end if;
  insert into ledger.salted (kind, columns) values (of_kind, '{}') on conflict do nothing;
  select min(named) into wrong from ledger.salted s, unnest(not_salted) as named where s.kind = of_kind and named = any(s.columns);
  if wrong is not null then
    raise exception '%.% is hashed with a salt already, and without one the hashes of the past would change', of_kind, wrong;
  end if;
  update ledger.salted s
     set columns = array(select c from unnest(s.columns) as c where c = any(texts))
           || array(select c from unnest(texts) as c where c <> all(s.columns || s.unsalted || not_salted)),
         unsalted = array(select c from unnest(s.unsalted) as c where c = any(texts))
           || array(select distinct c from unnest(not_salted) as c where c <> all(s.unsalted) order by c)
   where s.kind = of_kind;
end $$;

-- Adds a column of a tracked table to its twin. What is null is left out of the hashes, so only a column that is null in every
-- row changes no hash of the past.
create function ledger.add_to_twin(tracked text, field text, type text, required boolean, generated text) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  filled boolean;
begin
  execute format('alter table history.%I add column %I %s', tracked, field, type);
  if generated is not null then
    execute format('update history.%I set %I = %s', tracked, field, generated);
  else
    execute format('select exists (select from public.%I where %I is not null)', tracked, field) into filled;
    if filled then
      raise exception '%.% has a value in rows of the past, and their hashes would change', tracked, field
        using hint = 'Add the column without a default, then call ledger.track, then fill it in a change set (ledger.open_migration).';
    end if;
  end if;
  if required then
    execute format('alter table history.%I alter column %I set not null', tracked, field);
  end if;
end $$;

-- The twin in history: the same columns, behind the revision that replaced the row. superseded_by stands first, so that a column
-- that is added to both later keeps the same place in both.
create function ledger.make_twin(tracked text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  own regclass := format('public.%I', tracked)::regclass;
  twin regclass := to_regclass(format('history.%I', tracked));
  each record;
begin
  if twin is null then
    execute format('create table history.%I (superseded_by bigint not null, like public.%I)', tracked, tracked);
    return;
  end if;
  for each in
    select attname from pg_attribute h where attrelid = twin and attnum > 0 and not attisdropped and attname <> 'superseded_by'
       and not exists (select from pg_attribute o where o.attrelid = own and o.attname = h.attname and not o.attisdropped)
  loop
    execute format('alter table history.%I drop column %I', tracked, each.attname);
  end loop;
  perform ledger.add_to_twin(tracked, attname::text, format_type(atttypid, atttypmod), attnotnull,
                             case when attgenerated <> '' then pg_get_expr(adbin, adrelid) end)
     from (select * from pg_attribute o left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = own and attnum > 0 and not attisdropped
              and not exists (select from pg_attribute h where h.attrelid = twin and h.attname = o.attname and not h.attisdropped)
            order by attnum) as missing;
end $$;

-- The values that one column may have, as a CHECK that a dump can restore.
create function ledger.allow_values(of_table text, field text, allowed text[]) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  rule text := format('%s_%s_known', of_table, field);
  definition text := (select format('CHECK ((%I = ANY (ARRAY[%s])))', field,
                                    string_agg(quote_literal(each) || '::text', ', ' order by each collate "C"))
                        from unnest(allowed) as each);
begin
  -- To make it again takes a look at every row.
  if not exists (select from pg_constraint where conrelid = format('public.%I', of_table)::regclass and conname = rule
                  and pg_get_constraintdef(oid) = definition) then
    execute format('alter table public.%1$I drop constraint if exists %2$I, add constraint %2$I %3$s', of_table, rule, definition);
  end if;
end $$;

-- Which kinds there are follows from the catalogue of Postgres: a table is tracked if it has a twin, evidence can be about it if
-- it has the trigger release_subject, and it needs evidence if it has require_evidence.
create function ledger.write_kinds() returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform ledger.allow_values('operation', 'record_kind', array(select ledger.tracked_kinds()));
  perform ledger.allow_values('evidence', 'subject_kind', array(
    select upper(relname) from pg_trigger join pg_class c on c.oid = tgrelid
     where tgname = 'release_subject' and relnamespace = 'public'::regnamespace));
  call ledger.write_parts();
end $$;

create or replace function ledger.needs_evidence(kind text) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from pg_trigger
                  where tgrelid = to_regclass(format('public.%I', lower(kind))) and tgname = 'require_evidence')
$$;

-- Makes a table tracked, or completes it after a column was added.
drop procedure ledger.track;
create function ledger.track(tracked text, unsalted text[] default '{}') returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  lacking text;
begin
  select min(needed.name) into lacking
    from (values ('id', 'uuid'), ('version', 'integer'), ('revision', 'bigint'), ('updated_at', 'timestamptz')) as needed(name, type)
   where not exists (select from pg_attribute where attrelid = format('public.%I', tracked)::regclass and attname = needed.name
                      and atttypid = needed.type::regtype and attnotnull and not attisdropped);
  if lacking is not null then
    raise exception '% has no column % as tracked tables have it', tracked, lacking using hint = 'A tracked table begins with '
      'id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null.';
  end if;
  perform ledger.make_twin(tracked);
  perform ledger.salt_texts(tracked, unsalted);
  -- For reading as of a revision, and for the feed of changes.
  execute format('create index if not exists %I on history.%I (id, revision)', tracked || '_id_revision_idx', tracked);
  execute format('create index if not exists %I on public.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (superseded_by, id)', tracked || '_superseded', tracked);
  execute format('create or replace trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create or replace trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  -- Two people see every row that goes. A correction of an actor replaces its identifiers: that is no retraction.
  if tracked <> 'identifier' then
    execute format('create or replace trigger note_weighty after delete on public.%I
      referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  end if;
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
  perform ledger.write_kinds();
end $$;

-- The way back from ledger.track, after the table was dropped. Postgres refuses it while operations say that they recorded one.
create function ledger.untrack(tracked text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if to_regclass(format('public.%I', tracked)) is not null then
    raise exception 'drop the table % before ledger.untrack', tracked;
  end if;
  execute format('drop table history.%I', tracked);
  delete from ledger.salted where kind = tracked;
  perform ledger.write_kinds();
end $$;

-- Makes a tracked table a possible subject of evidence. If it needs evidence, no row of it is recorded without.
drop procedure ledger.make_subject;
create function ledger.make_subject(subject text, needs_evidence boolean default false) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('create constraint trigger release_subject after delete on public.%I
    deferrable initially deferred for each row execute function ledger.release_subject()', subject);
  if needs_evidence then
    execute format('create constraint trigger require_evidence after insert on public.%I
      deferrable initially deferred for each row execute function ledger.require_evidence()', subject);
  end if;
  perform ledger.write_kinds();
end $$;

-- Those there are.
select ledger.track(kind) from ledger.tracked_kinds() as kind;
