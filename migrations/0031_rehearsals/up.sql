-- A dry run, a preview and a check are rehearsals: they are carried out and rolled back. They must hold no writer up.

-- A rehearsal has the revision that the next change set gets, so two rows that are not committed may have the same one. Of what is
-- committed no two do: ledger.proof and ledger.revision_salt have the revision as their primary key.
alter table change_set drop constraint change_set_revision_unique;
create index change_set_revision on change_set (revision);

-- Whether this transaction is a rehearsal.
create function ledger.rehearses() returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select coalesce(current_setting('followthrough.rehearses', true), '') = 'on'
$$;

-- As before; and a rehearsal waits for nobody's turn, for it takes none.
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
    if not ledger.rehearses() then
      perform pg_advisory_xact_lock(7021500, 1);
    end if;
    select coalesce(max(revision), 0) + 1, greatest(clock_timestamp(), max(applied_at) + interval '1 microsecond')
      into new.revision, new.applied_at from public.change_set;
    perform set_config('followthrough.revision', new.revision::text, true);
  end if;
  return new;
end $$;

-- As before; and what was rehearsed is never kept.
create or replace function ledger.open_proof() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if ledger.rehearses() then
    raise exception 'a rehearsal is rolled back, never committed' using errcode = 'FT001';
  end if;
  set constraints ledger.prove deferred;
  insert into ledger.revision_salt values (new.revision, ledger.new_salt());
  return null;
end $$;

-- A rehearsal can still hold a row or a key (a slug, an address) that somebody else wants to write. Then it gives way: what it does
-- just now is cancelled, and it is repeated. Two rehearsals wait for each other as everybody does.
create function ledger.give_way(rehearsal integer) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_or(pg_cancel_backend(held.pid)), false) from pg_stat_activity held
   where held.pid = rehearsal and held.application_name = 'followthrough rehearsal'
     and exists (select from pg_locks waiting join pg_stat_activity writer on writer.pid = waiting.pid
                  where not waiting.granted and writer.application_name <> 'followthrough rehearsal'
                    and held.pid = any (pg_blocking_pids(waiting.pid)))
$$;
revoke execute on function ledger.give_way from public;
grant execute on function ledger.give_way to followthrough_app;
