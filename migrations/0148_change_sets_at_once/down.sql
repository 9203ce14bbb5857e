drop function ledger.write_foreseen(json, bigint, bigint, uuid[], json, json);
drop function ledger.is_foreseen(bigint, uuid[], json);
drop function ledger.slug_is_taken(text, text[]);
create or replace procedure ledger.write_lookups()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
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
