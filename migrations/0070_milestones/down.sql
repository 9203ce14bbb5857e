drop trigger check_milestones on commitment;
drop trigger check_milestones on milestone;
drop function ledger.check_milestones();
alter table assessment drop column milestone_id;
select ledger.track('assessment');
drop table milestone;
select ledger.untrack('milestone');
drop function ledger.derive_milestone_status();

create or replace function ledger.check_assessment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.assessment a join public.party p on p.id = a.party_id
             where (a.id = new.id or a.party_id = new.id) and p.commitment_id <> a.commitment_id) then
    if ledger.collects() then
      raise notice 'the party belongs to another commitment'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
      return null;
    end if;
    raise exception 'the party belongs to another commitment'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;

create or replace function ledger.spread_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judged public.assessment := coalesce(new, old);
begin
  if tg_op = 'UPDATE' then
    update public.party set status = status where id in (old.party_id, new.party_id);
  elsif judged.party_id is null then
    update public.commitment set status = status where id = judged.commitment_id;
  else
    update public.party set status = status where id = judged.party_id;
  end if;
  return null;
end $$;

create or replace function ledger.derive_party_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status into new.status from public.assessment a where a.party_id = new.id
   order by partial_latest(a.date) desc, a.id desc limit 1;
  return new;
end $$;

create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then a.fulfilled_on end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;
