create or replace function ledger.prove() returns trigger
  language plpgsql security definer set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.chain(new.revision, new.revision);
    if exists (select from public.redaction r where r.revision = new.revision and r.kind = 'source_article' and 'publisher' = any(r.fields)) then
      call ledger.tally_again();
    else
      perform ledger.take_tally(new.revision);
    end if;
  end if;
  return null;
end $$;

create or replace procedure ledger.catch_up() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  head bigint := (select max(revision) from public.change_set);
  next bigint := (select coalesce(max(revision), 0) + 1 from ledger.proof);
begin
  for at in next..head loop
    perform ledger.take_tally(at);
  end loop;
  insert into ledger.revision_salt
    select revision, ledger.new_salt() from public.change_set where revision >= next on conflict do nothing;
  while next <= head loop
    perform ledger.chain(next, least(next + 999, head));
    next := next + 1000;
  end loop;
end $$;

create or replace function ledger.write_kinds() returns void language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
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

drop procedure ledger.take_changes_again();
drop procedure ledger.write_changes();
drop function ledger.take_changes(bigint), ledger.concerns_of(uuid[], uuid[], uuid[], bigint), ledger.jurisdictions_of(uuid[], bigint),
  ledger.links_of(uuid[], bigint), ledger.changes_of(bigint), ledger.versions_of(bigint), ledger.whole_of(bigint, text, uuid),
  ledger.whole_sql(text);
drop table ledger.change, ledger.concern, ledger.change_jurisdiction, ledger.part_of;
