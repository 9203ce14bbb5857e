create or replace function ledger.write_kinds()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
as $$
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

drop table translation;
select ledger.untrack('translation');
do $$
declare
  each text;
begin
  foreach each in array '{actor,role,topic,meeting,commitment,follow_up,methodology,assessment}'::text[] loop
    execute format('drop trigger release_translations on %I', each);
  end loop;
end $$;
drop function ledger.check_translated(), ledger.release_translations(), ledger.make_translated(text);
