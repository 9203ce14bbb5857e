CREATE OR REPLACE FUNCTION ledger.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  applied public.change_set := ledger.open_change_set();
  last_version integer;
begin
  if tg_op <> 'INSERT' and old.revision < applied.revision then
    execute format('insert into history.%I select $1, ($2).*', tg_table_name) using applied.revision, old;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op = 'INSERT' then
    execute format('select version from history.%I where id = $1 order by revision desc limit 1', tg_table_name)
      into last_version using new.id;
    new.version := coalesce(last_version, 0) + 1;
  else
    if new.id <> old.id then
      raise exception 'the id of a record never changes' using errcode = 'FT003';
    end if;
    new.version := old.version + (old.revision < applied.revision)::integer;
  end if;
  new.revision := applied.revision;
  new.updated_at := applied.applied_at;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ledger.exists_record(kind text, record_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare found boolean;
begin
  execute format('select exists (select from public.%I where id = $1)', lower(kind)) into found using record_id;
  return found;
end $function$;

CREATE OR REPLACE FUNCTION ledger.write_kinds()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
  execute format(of_trigger, 'release_translations') into found;
  perform ledger.allow_values('translation', 'record_kind', found);
  call ledger.write_parts();
end $function$;

drop procedure ledger.write_lookups();
drop function ledger.last_version(text, uuid);
