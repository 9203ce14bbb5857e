create or replace function ledger.prove() returns trigger
  language plpgsql security definer set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.chain(new.revision, new.revision);
  end if;
  return null;
end $$;

create or replace procedure ledger.catch_up() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  head bigint := (select max(revision) from public.change_set);
  next bigint := (select coalesce(max(revision), 0) + 1 from ledger.proof);
begin
  insert into ledger.revision_salt
    select revision, ledger.new_salt() from public.change_set where revision >= next on conflict do nothing;
  while next <= head loop
    perform ledger.chain(next, least(next + 999, head));
    next := next + 1000;
  end loop;
end $$;

drop procedure ledger.tally_again();
drop function ledger.take_tally(bigint), ledger.tally_changes(bigint), ledger.counted_anew(bigint), ledger.counted(uuid[], bigint);
drop table ledger.tally;
