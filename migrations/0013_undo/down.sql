alter table operation drop column skipped;
drop index change_set_reverts;

drop index source_article_url, history.source_article_url_idx, history.source_article_canonical_url_idx;
drop function ledger.merged_into, ledger.survivor, ledger.taken_in_by;
drop trigger spread_moved_status on assessment;
drop trigger check_moved_assessment on assessment;

create or replace function ledger.spread_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judged public.assessment := coalesce(new, old);
begin
  if judged.party_id is null then
    update public.commitment set status = status where id = judged.commitment_id;
  else
    update public.party set status = status where id = judged.party_id;
  end if;
  return null;
end $$;

create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then coalesce(a.fulfilled_on, a.date) end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.revision desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;

create or replace function ledger.derive_party_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status into new.status from public.assessment a where a.party_id = new.id
   order by partial_latest(a.date) desc, a.revision desc, a.id desc limit 1;
  return new;
end $$;

create or replace function ledger.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception 'an assessment is never edited, only superseded by a later one' using errcode = 'FT003';
end $$;

create or replace function ledger.stamp() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  applied public.change_set := ledger.open_change_set();
begin
  if tg_op <> 'INSERT' and old.revision < applied.revision then
    execute format('insert into history.%I select $1, ($2).*', tg_table_name) using applied.revision, old;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.version := 1;
  if tg_op = 'UPDATE' then
    if new.id <> old.id then
      raise exception 'the id of a record never changes' using errcode = 'FT003';
    end if;
    new.version := old.version + (old.revision < applied.revision)::integer;
  end if;
  new.revision := applied.revision;
  new.updated_at := applied.applied_at;
  return new;
end $$;
