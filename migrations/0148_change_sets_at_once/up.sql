-- Each message between the server and Postgres while a change set is written keeps all other writers waiting. A change set whose records were
-- read before its turn goes to Postgres in one message: it is opened, compared with what was read, written, and committed.
create or replace procedure ledger.write_lookups()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  lookup constant text := 'create or replace function ledger.%s language plpgsql stable as %L';
  by_kind constant text := (select string_agg(format('    when %1$L then return %%1$s%1$I%%2$s;', kind), E'\n' order by kind collate "C")
                              from ledger.tracked_kinds() as kind);
  with_slug constant text[] := array(select relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                                      where attname = 'slug' and relnamespace = 'history'::regnamespace and relkind = 'r');
begin
  execute format(lookup, 'exists_record(kind text, record_id uuid) returns boolean', format(E'\nbegin\n  case lower(kind)\n%s\n  end case;\nend ',
    format(by_kind, 'exists (select from public.', ' where id = $2)')));
  execute format(lookup, 'last_version(kind text, record_id uuid) returns integer', format(E'\nbegin\n  case kind\n%s\n  end case;\nend ',
    format(by_kind, '(select version from history.', ' where id = $2 order by revision desc limit 1)')));
  execute format(lookup, 'slug_is_taken(kind text, slugs text[]) returns boolean', format(E'\nbegin\n  case kind\n%s\n  end case;\nend ',
    (select string_agg(format('    when %1$L then return exists (select from unnest($2) as asked(slug)
        where exists (select from public.%1$I t where t.slug = asked.slug) or exists (select from history.%1$I t where t.slug = asked.slug));', kind),
        E'\n' order by kind collate "C") from unnest(with_slug) as kind)));
end $$;
call ledger.write_lookups();

-- If a record that was read has changed since, or a slug that was chosen is taken, it is planned again: FT008. Everything up to the revision
-- `seen` was there when it was read. `chosen` is a list of kinds and slugs.
create function ledger.is_foreseen(seen bigint, named uuid[], chosen json) returns boolean
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' as $$
declare
  each record;
begin
  -- If there were so many changes, it is faster to plan again than to look through them.
  if (select count(*) = 10000 or bool_or(record_id = any(named)) from (
      select record_id from ledger.change where revision > seen order by revision limit 10000) as since) then
    return false;
  end if;
  for each in select * from json_to_recordset(chosen) as x(kind text, slugs text[]) loop
    if ledger.slug_is_taken(each.kind, each.slugs) then
      return false;
    end if;
  end loop;
  return true;
end $$;

create function ledger.write_foreseen(opened json, known bigint, seen bigint, named uuid[], chosen json, statements json) returns bigint
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  made bigint;
begin
  set constraints all deferred;
  insert into public.change_set (id, status, summary, contributor_id, idempotency_key, payload_hash, on_existing, reverts_id)
    select id, status, summary, contributor_id, idempotency_key, payload_hash, on_existing, reverts_id
      from json_populate_record(null::public.change_set, opened)
    returning revision into made;
  if made <= known or not ledger.is_foreseen(seen, named, chosen) then
    raise exception 'the record is not as it was foreseen' using errcode = 'FT008';
  end if;
  perform ledger.run_all(statements);
  set constraints all immediate;
  return made;
end $$;
