-- A record of any kind can have identifiers: the ids that registers of others have for it. Until now only actors had them.

-- The column actor_id becomes subject_id. The hashes of the past name it as it was called, and do not name a kind, so both stay so:
-- an identifier of an actor is hashed as ever, and one of another record with its kind.
create function ledger.hashed_as(kind text, field text) returns text language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select case when (kind, field) = ('identifier', 'subject_id') then 'actor_id' else field end
$$;

create or replace function ledger.columns_sql(kind text) returns table (name text, salted boolean, written text)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select name, salted, format(case
           when type = 'bytea'::regtype then case when salted then 't.%1$I' else 'encode(t.%1$I, ''hex'')' end
           when not salted and type in ('uuid'::regtype, 'integer'::regtype, 'bigint'::regtype, 'boolean'::regtype,
                                        'timestamptz'::regtype) then 't.%1$I::text'
           when (columns_sql.kind, name) = ('identifier', 'subject_kind') then 'quote_literal(nullif(t.%1$I, ''ACTOR''))'
           when not salted then 'quote_literal(t.%1$I::text)'
           when type = 'text[]'::regtype then 'convert_to(nullif(t.%1$I, ''{}'')::text, ''UTF8'')'
           else 'convert_to(t.%1$I::text, ''UTF8'')'
         end, name)
    from (select attname::text as name, atttypid as type, attname = any(coalesce(s.columns, '{}')) as salted
            from pg_attribute left join ledger.salted s on s.kind = columns_sql.kind
           where attrelid = format('public.%I', columns_sql.kind)::regclass and attnum > 0 and not attisdropped
             and attgenerated = '' and (columns_sql.kind, attname) <> ('contributor', 'role')) as own
   order by ledger.hashed_as(columns_sql.kind, name) collate "C"
$$;

create or replace function ledger.leaves_sql(kind text) returns text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select format('
    select t.at as revision, t.id, sha256(convert_to(concat(%s), ''UTF8'')%s) as leaf
    from (%s) t
    left join ledger.revision_salt r on r.revision = t.at
    left join ledger.kept_salt k on k.revision = %s and k.kind = %L and k.record_id = t.id
    cross join lateral (select coalesce(k.salt, sha256(r.salt || uuid_send(t.id))) as salt offset 0) s',
    string_agg(format('%L || %s', ' ' || ledger.hashed_as(kind, name) || '=', written), ', ') filter (where not salted),
    string_agg(format('
      || coalesce(%1$L::bytea || case when k.fields is not null then ledger.kept_digest(k.fields, %2$L, %3$s)
           when t.%2$I is not null then sha256(sha256(s.salt || %2$L::bytea) || %3$s) end, '''')',
      name || ':', name, written), '') filter (where salted),
    ledger.rows_sql(kind, string_agg(format('t.%I', name), ', ')),
    case kind when 'contributor' then '0' else 't.at' end, kind)
    from ledger.columns_sql(kind)
$$;

alter table identifier drop constraint identifier_actor, drop constraint identifier_scheme_value_unique;
alter table identifier rename column actor_id to subject_id;
alter table history.identifier rename column actor_id to subject_id;
alter table identifier add column subject_kind text not null default 'ACTOR';
alter table history.identifier add column subject_kind text not null default 'ACTOR';
alter table identifier alter column subject_kind drop default;
alter table history.identifier alter column subject_kind drop default;
alter index identifier_actor rename to identifier_subject;
alter index history.identifier_actor_id_idx rename to identifier_subject_id_idx;
-- A meeting and an actor may have the same, since registers number each sort of thing on its own.
alter table identifier add constraint identifier_once_in_a_kind unique (subject_kind, scheme, value);
create index on history.identifier (subject_kind, scheme, value);

-- At commit, because a change set writes in any order. Writers go one after the other, so nothing comes between.
create function ledger.check_identified() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.identifier i where i.id = new.id and i.subject_id = new.subject_id)
     and not ledger.exists_record(new.subject_kind, new.subject_id) then
    raise exception 'identifier % is of no record', new.id
      using errcode = '23503', table = 'identifier', column = 'subject_id', constraint = 'identifier_subject';
  end if;
  return null;
end $$;
create constraint trigger check_identified after insert or update of subject_kind, subject_id on identifier
  deferrable initially deferred for each row execute function ledger.check_identified();

create function ledger.release_identifiers() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.identifier i where i.subject_id = old.id and i.subject_kind = upper(tg_table_name))
     and not ledger.exists_record(tg_table_name, old.id) then
    raise exception 'identifiers are left behind by % %', tg_table_name, old.id
      using errcode = '23503', table = 'identifier', constraint = 'identifier_subject',
            detail = format('%s %s is still referenced from table "identifier".', tg_table_name, old.id);
  end if;
  return null;
end $$;

-- Which kinds there are follows from the catalogue of Postgres: a table is tracked if it has a twin, evidence can be about it if
-- it has the trigger release_subject, it needs evidence if it has require_evidence, and it can have identifiers if it has
-- release_identifiers.
create or replace function ledger.write_kinds() returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  of_trigger constant text := 'select array_agg(upper(relname)::text) from pg_trigger join pg_class c on c.oid = tgrelid
    where tgname = %L and relnamespace = ''public''::regnamespace';
  found text[];
begin
  perform ledger.allow_values('operation', 'record_kind', array(select ledger.tracked_kinds()));
  execute format(of_trigger, 'release_subject') into found;
  perform ledger.allow_values('evidence', 'subject_kind', found);
  execute format(of_trigger, 'release_identifiers') into found;
  perform ledger.allow_values('identifier', 'subject_kind', found);
  call ledger.write_parts();
end $$;

-- Lets the records of a tracked table have identifiers.
create function ledger.make_identified(subject text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('create constraint trigger release_identifiers after delete on public.%I
    deferrable initially deferred for each row execute function ledger.release_identifiers()', subject);
  perform ledger.write_kinds();
end $$;

select ledger.salt_texts('identifier', '{subject_kind}');
select ledger.make_identified(kind)
  from unnest('{actor,source_article,role,topic,meeting,participation,commitment,party,follow_up,methodology,assessment}'::text[]) as kind;
select ledger.track('identifier');
