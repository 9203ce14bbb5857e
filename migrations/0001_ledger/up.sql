-- The ledger: contributors, change sets, revisions, history.
-- Everything the project promises about provenance is enforced here, by Postgres itself.

create extension if not exists pg_trgm;

create schema history;
create schema ledger;

-- The server connects as this role. It owns nothing, so it can switch no trigger off.
do $$
begin
  if not exists (select from pg_roles where rolname = 'followthrough_app') then
    create role followthrough_app nologin;
  end if;
  if not pg_has_role(current_user, 'followthrough_app', 'member') then
    grant followthrough_app to current_user;
  end if;
end $$;

grant usage on schema public, history, ledger to followthrough_app;

-- A temporary table would stand before ours in every search path, so the functions below name public, and nobody but
-- the owner makes one.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;

create table contributor (
  id uuid primary key,
  name text not null,
  role text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint contributor_name_unique unique (name),
  constraint contributor_name_length check (char_length(name) between 1 and 200),
  constraint contributor_role_known check (role in ('CONTRIBUTOR', 'REVIEWER', 'ADMIN'))
);

create table change_set (
  id uuid primary key,
  status text not null,
  revision bigint,
  summary text not null,
  contributor_id uuid not null constraint change_set_contributor references contributor,
  idempotency_key text,
  created_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  reverts_id uuid constraint change_set_reverts references change_set,
  constraint change_set_revision_unique unique (revision),
  constraint change_set_idempotency_key_unique unique (contributor_id, idempotency_key),
  constraint change_set_summary_length check (char_length(summary) between 1 and 1000),
  constraint change_set_status_known
    check (status in ('PROPOSED', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'CONFLICT')),
  constraint change_set_applied_has_revision
    check ((status = 'APPLIED') = (revision is not null) and (revision is null) = (applied_at is null))
);
create index change_set_applied_at on change_set (applied_at, revision);

create table operation (
  change_set_id uuid not null constraint operation_change_set references change_set,
  position integer not null,
  name text not null,
  input jsonb not null,
  record_id uuid,
  -- Local names given in this operation ("as"), with the ids they stand for.
  names jsonb not null default '{}',
  primary key (change_set_id, position),
  constraint operation_position_not_negative check (position >= 0)
);
create index operation_names on operation using gin (names);

-- Every function of the ledger looks for tables in public, and for temporary ones last: a role that can make
-- temporary tables must not be able to put one in the place of the record.

-- A change set that becomes APPLIED gets the next revision, here and nowhere else. The advisory
-- lock is held to the end of the transaction, so the order of revisions is the order of commits.
create function ledger.assign_revision() returns trigger language plpgsql
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
create trigger assign_revision before insert or update on change_set
  for each row execute function ledger.assign_revision();

-- The revision open in this transaction. The setting alone proves nothing (anybody can set it), so
-- the change set that it names must have been applied by this very transaction.
create function ledger.open_change_set() returns change_set language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare found change_set;
begin
  select * into found from public.change_set
   where revision = nullif(current_setting('followthrough.revision', true), '')::bigint
     and xmin = pg_current_xact_id()::xid;
  if found.id is null then
    raise exception 'nothing is written outside a change set'
      using errcode = 'FT001',
            hint = 'Insert a change_set with status APPLIED in the same transaction first.';
  end if;
  return found;
end $$;

-- Stamps every row of a tracked table, and moves what it replaces to its twin in history.
create function ledger.stamp() returns trigger
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
-- Otherwise anybody could make it the trigger of a table of their own, and so write history by its hand.
revoke execute on function ledger.stamp from public;

create function ledger.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is tracked: rows leave it one by one, into history', tg_table_name using errcode = 'FT001';
end $$;

-- Makes a table tracked: its twin, its triggers, its rights. superseded_by stands first in the twin,
-- so that a column added to both tables later keeps the same place in both.
create procedure ledger.track(tracked text) language plpgsql as $$
begin
  execute format('create table history.%I (superseded_by bigint not null, like public.%I)', tracked, tracked);
  execute format('create index on history.%I (id, revision)', tracked);
  execute format('create trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
end $$;

-- Operations are part of the record: they are added with their change set and stay as they are.
create function ledger.guard_operation() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.change_set c where c.id in (old.change_set_id, new.change_set_id) and c.status = 'APPLIED'
             and c.xmin <> pg_current_xact_id()::xid) then
    raise exception 'change set % is applied and can no longer be edited', coalesce(old.change_set_id, new.change_set_id)
      using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger guard_operation before insert or update on operation
  for each row execute function ledger.guard_operation();

grant select, insert, update on contributor, change_set, operation to followthrough_app;
