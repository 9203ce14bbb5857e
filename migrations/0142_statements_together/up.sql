-- Runs statements one after the other, each with its rows: [{"text": .., "rows": [..]}]. A change set writes to several tables, and each
-- round trip keeps the next writer waiting.
create function ledger.run_all(statements json) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  each json;
begin
  for each in select value from json_array_elements(statements) loop
    execute each ->> 'text' using each -> 'rows';
  end loop;
end $$;
