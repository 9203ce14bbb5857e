-- Undo: what was taken away comes back as the same record, and a revert says what it left alone.

-- Public ids of the records that a revert left as they were, because they had moved on.
alter table operation add column skipped text[] not null default '{}';
create index change_set_reverts on change_set (reverts_id) where reverts_id is not null;

-- As before, but a record that comes back goes on counting where it stopped.
create or replace function ledger.stamp() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  applied public.change_set := ledger.open_change_set();
  last_version integer;
begin
  if tg_op <> 'INSERT' and old.revision < applied.revision then
    execute format('insert into history.%I select $1, ($2).*', tg_table_name) using applied.revision, old;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op = 'INSERT' then
    execute format('select version from history.%I where id = $1 order by revision desc limit 1', tg_table_name)
      into last_version using new.id;
    new.version := coalesce(last_version, 0) + 1;
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

-- A judgement is never edited. That the party whose share it judges became part of another one is no edit.
create or replace function ledger.refuse_edit() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['party_id', 'version', 'revision', 'updated_at']
     is distinct from to_jsonb(old) - array['party_id', 'version', 'revision', 'updated_at'] then
    raise exception 'an assessment is never edited, only superseded by a later one' using errcode = 'FT003';
  end if;
  return new;
end $$;

-- Assessments move between parties since, so both take the status that they now have.
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
create trigger spread_moved_status after update of party_id on assessment
  for each row when (old.party_id is distinct from new.party_id) execute function ledger.spread_status();
create constraint trigger check_moved_assessment after update of party_id on assessment
  deferrable initially deferred for each row execute function ledger.check_assessment();

-- Of two judgements of one day the one that was asked for later counts. What is undone comes back under its old id, but in
-- another revision, so the id says which that is.
create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then coalesce(a.fulfilled_on, a.date) end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;

create or replace function ledger.derive_party_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status into new.status from public.assessment a where a.party_id = new.id
   order by partial_latest(a.date) desc, a.id desc limit 1;
  return new;
end $$;

-- Merges: the id of what was merged leads to what has taken it in. Like the tombstone, that is derived from history.

-- Which record has taken in this one, at the head or at a revision; null where it is there, was retracted, or never was.
create function ledger.taken_in_by(kind text, record_id uuid, at_revision bigint) returns uuid
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  until bigint := at_revision;
  removed_by bigint;
  found_id uuid;
begin
  loop
    execute format(
      'select superseded_by from (
         select revision, null::bigint as superseded_by from public.%1$I where id = $1
         union all select revision, superseded_by from history.%1$I where id = $1) as versions
       where $2 is null or revision <= $2 order by revision desc limit 1', kind)
      into removed_by using record_id, until;
    if removed_by is null or removed_by > until then
      return null;
    end if;
    select o.record_id into found_id
      from public.change_set c join public.operation o on o.change_set_id = c.id and o.version = c.version
     where c.revision = removed_by and not o.declined and o.name like 'merge%' and o.record_kind = kind
       and o.record_id <> taken_in_by.record_id and o.touches @> array[taken_in_by.record_id]
     order by o.position desc limit 1;
    if found_id is not null then
      return found_id;
    end if;
    -- A revert of a revert repeats what had been before: then it counts what had become of the record by that time.
    select undone.revision - 1 into until
      from public.change_set c join public.change_set undone on undone.id = c.reverts_id where c.revision = removed_by;
    if not found then
      return null;
    end if;
  end loop;
end $$;

-- The record to look for under an id: itself, or what it became a part of by one merge or several.
create function ledger.survivor(kind text, record_id uuid, at_revision bigint) returns uuid
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  survivor uuid := record_id;
  next_one uuid := record_id;
begin
  while next_one is not null loop
    survivor := next_one;
    next_one := ledger.taken_in_by(kind, survivor, at_revision);
  end loop;
  return survivor;
end $$;

-- The public ids that lead to a record because they were merged into it.
create function ledger.merged_into(kind text, record_id uuid, at_revision bigint) returns text[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  ids text[] := '{}';
begin
  if exists (select from public.operation o where o.record_id = merged_into.record_id and o.name like 'merge%') then
    execute format(
      'with recursive candidate(id) as (
         select $1
         union
         select last.id from candidate
           join public.operation o on o.record_id = candidate.id and o.name like ''merge%%'' and not o.declined
           join public.change_set c on c.id = o.change_set_id and c.version = o.version
           join history.%1$I last on last.superseded_by = c.revision and last.id = any(o.touches))
       select coalesce(array_agg($3 || ''_'' || id order by id), ''{}'') from candidate
        where id <> $1 and ledger.survivor($3, id, $2) = $1', kind)
      into ids using record_id, at_revision, kind;
  end if;
  return ids;
end $$;

-- Addresses lead to a source article even after it was merged.
create index source_article_url on source_article using hash (url);
create index on history.source_article using hash (url);
create index on history.source_article using hash (canonical_url);
