drop function ledger.give_way;

create or replace function ledger.open_proof() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  set constraints ledger.prove deferred;
  insert into ledger.revision_salt values (new.revision, ledger.new_salt());
  return null;
end $$;

create or replace function ledger.assign_revision() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.status = 'APPLIED' then
    raise exception 'change set % is applied and can no longer be edited', old.id
      using errcode = 'FT003', hint = 'Submit another change set that reverts it.';
  end if;
  new.revision := null;
  new.applied_at := null;
  if new.status = 'APPLIED' then
    perform pg_advisory_xact_lock(7021500, 1);
    select coalesce(max(revision), 0) + 1, greatest(clock_timestamp(), max(applied_at) + interval '1 microsecond')
      into new.revision, new.applied_at from public.change_set;
    perform set_config('followthrough.revision', new.revision::text, true);
  end if;
  return new;
end $$;

drop function ledger.rehearses;
drop index change_set_revision;
alter table change_set add constraint change_set_revision_unique unique (revision);
