-- Whether a rehearsal looks for everything that is wrong: then a rule that is checked at commit names each record that breaks it.
create function ledger.collects() returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select ledger.rehearses() and coalesce(current_setting('followthrough.collects', true), '') = 'on'
$$;

-- A notice for each record instead of an error for the first: whatever rules are checked at commit by now. The one about roles is left to
-- a later migration, which writes it anew.
do $$
declare
  rule oid;
begin
  for rule in
    select distinct p.oid from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where t.tgdeferrable and not t.tgisinternal and p.pronamespace = 'ledger'::regnamespace
       and p.proname not in ('check_authority', 'check_weighty', 'open_proof', 'prove', 'check_role')
  loop
    execute regexp_replace(pg_get_functiondef(rule), 'raise exception ([^;]+);',
      E'if ledger.collects() then\n      raise notice \\1;\n      return null;\n    end if;\n    raise exception \\1;', 'g');
  end loop;
end $$;

-- What a submission with a key was answered, beside its change set: the same key sent again is answered the same.
create table ledger.receipt (
  change_set_id uuid primary key references public.change_set,
  answer jsonb not null
);
grant select, insert on ledger.receipt to followthrough_app;

-- The reasons for refusals repeat words of what was refused: none is kept beyond a redaction.
create function ledger.forget_receipts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update ledger.receipt set answer = answer - 'refused' where answer ? 'refused';
  return null;
end $$;
revoke execute on function ledger.forget_receipts() from public;
create trigger forget_receipts after insert on redaction for each statement execute function ledger.forget_receipts();

-- Runs a statement for each row, and says which rows break rules, and how. What is no rule stays an error.
create function ledger.run_for_each(statement text, given json) returns table (place integer, broken jsonb)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  each record;
  said_message text; said_detail text; said_constraint text; said_table text; said_column text;
begin
  for each in select ordinality, value from json_array_elements(given) with ordinality loop
    begin
      execute statement using json_build_array(each.value);
    exception when others then
      if sqlstate !~ '^(23|FT)' then
        raise;
      end if;
      get stacked diagnostics said_message = message_text, said_detail = pg_exception_detail, said_constraint = constraint_name,
        said_table = table_name, said_column = column_name;
      place := each.ordinality - 1;
      broken := jsonb_build_object('code', sqlstate, 'message', said_message, 'detail', nullif(said_detail, ''),
        'constraint', nullif(said_constraint, ''), 'table', nullif(said_table, ''), 'column', nullif(said_column, ''));
      return next;
    end;
  end loop;
end $$;
