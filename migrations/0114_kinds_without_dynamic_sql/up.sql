-- Two questions are asked for nearly every row that is written: which version of its id was the last, and whether the record that it names
-- exists. Each was a text of SQL, which Postgres parsed and planned anew: 30 µs. Now ledger.track writes a function that has a statement for each
-- kind, whose plans are kept: 5 µs. ledger.parts is written in the same way.
create procedure ledger.write_lookups() language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  lookup constant text := 'create or replace function ledger.%s language plpgsql stable as %L';
  by_kind constant text := (select string_agg(format('    when %1$L then return %%1$s%1$I%%2$s;', kind), E'\n' order by kind collate "C")
                              from ledger.tracked_kinds() as kind);
begin
  execute format(lookup, 'exists_record(kind text, record_id uuid) returns boolean', format(E'\nbegin\n  case lower(kind)\n%s\n  end case;\nend ',
    format(by_kind, 'exists (select from public.', ' where id = $2)')));
  execute format(lookup, 'last_version(kind text, record_id uuid) returns integer', format(E'\nbegin\n  case kind\n%s\n  end case;\nend ',
    format(by_kind, '(select version from history.', ' where id = $2 order by revision desc limit 1)')));
end $$;
call ledger.write_lookups();
revoke execute on function ledger.last_version(text, uuid) from public;

create or replace function ledger.stamp() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  applied public.change_set := ledger.open_change_set();
begin
  if tg_op <> 'INSERT' and old.revision < applied.revision then
    execute format('insert into history.%I select $1, ($2).*', tg_table_name) using applied.revision, old;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op = 'INSERT' then
    new.version := coalesce(ledger.last_version(tg_table_name, new.id), 0) + 1;
  else
    if new.id <> old.id then
      raise exception 'the id of a record never changes' using errcode = 'FT003';
    end if;
    new.version := old.version + (old.revision < applied.revision)::integer;
  end if;
  new.revision := applied.revision;
  new.updated_at := applied.applied_at;
  return new;
end $$;

create or replace function ledger.write_kinds() returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
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
  call ledger.write_lookups();
end $$;
