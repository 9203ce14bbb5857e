-- Two people, row by row: what a change set does to the rows decides whether a second person must have seen it, whatever its
-- operations say. And nobody but the owner of the tables acts as the installation.

-- Whether this session is the owner's, and not the server's.
create function ledger.acts_as_owner() returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = 'public.change_set'::regclass
$$;

-- Seeds and imports need nobody else to look at them, so whoever made a contributor the installation, or wrote in its name,
-- would need nobody either. (What is there already may be asked for again: older servers do when they start.)
create function ledger.guard_installation() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'contributor' then
    if tg_op = 'INSERT' and exists (select from public.contributor c where c.name = new.name and c.system) then
      return new;
    end if;
    raise exception 'only the owner of the tables makes somebody the installation' using errcode = 'FT006';
  end if;
  if exists (select from public.contributor c where c.id = new.contributor_id and c.system) then
    raise exception 'only the owner of the tables writes as the installation' using errcode = 'FT006';
  end if;
  return new;
end $$;
create trigger guard_installation before insert or update of system on contributor
  for each row when (new.system and not ledger.acts_as_owner()) execute function ledger.guard_installation();
create trigger guard_installation before insert or update of status on change_set
  for each row when (not ledger.acts_as_owner()) execute function ledger.guard_installation();

-- Whether it comes with the installation, or somebody else has applied this very version.
create function ledger.seen_by_two(applied change_set) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.contributor c where c.id = applied.contributor_id and c.system)
      or exists (select from public.review r where r.change_set_id = applied.id and r.version = applied.version
                 and r.decision = 'APPLY')
$$;

create or replace function ledger.require_authority(applied change_set) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if applied.status <> 'APPLIED' or ledger.seen_by_two(applied) then
    return;
  end if;
  if not exists (select from public.contributor c where c.id = applied.contributor_id and c.role in ('REVIEWER', 'ADMIN')) then
    raise exception 'what a contributor proposes is applied by a reviewer' using errcode = 'FT006';
  end if;
  if exists (select from public.operation o where o.change_set_id = applied.id and o.version = applied.version
             and not o.declined and ledger.needs_second_person(o.name, o.input)) then
    raise exception 'this needs a second person' using errcode = 'FT006';
  end if;
end $$;

-- The revisions whose rows need a second person. Each is noted once, by the statement that first writes such rows, and looked
-- at once, at commit: however many rows there are.
create table ledger.weighty (
  revision bigint primary key
);

create function ledger.check_weighty() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.change_set c where c.revision = new.revision and not ledger.seen_by_two(c)) then
    raise exception 'this needs a second person' using errcode = 'FT006';
  end if;
  return null;
end $$;
create constraint trigger check_authority after insert on ledger.weighty
  deferrable initially deferred for each row execute function ledger.check_weighty();

create function ledger.note_weighty() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from affected) then
    insert into ledger.weighty select (ledger.open_change_set()).revision on conflict do nothing;
  end if;
  return null;
end $$;

-- What judges in the end.
create function ledger.note_judgement() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from affected where status in ('KEPT', 'BROKEN')) then
    insert into ledger.weighty select (ledger.open_change_set()).revision on conflict do nothing;
  end if;
  return null;
end $$;
create trigger note_judgement after insert on assessment
  referencing new table as affected for each statement execute function ledger.note_judgement();

revoke execute on function ledger.check_weighty, ledger.note_weighty, ledger.note_judgement from public;

-- What takes away: retractions, merges, reverts. Of what makes up a record, a correction replaces the identifiers alone, and it
-- needs no second person; where an actor goes, it is the actor that says so.
do $$
declare
  tracked text;
begin
  for tracked in select kind from ledger.tracked_kinds() as kind where kind <> 'identifier' loop
    execute format('create trigger note_weighty after delete on public.%I
      referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  end loop;
end $$;

-- As before, for the tables to come as well.
create or replace procedure ledger.track(tracked text) language plpgsql as $$
begin
  execute format('create table history.%I (superseded_by bigint not null, like public.%I)', tracked, tracked);
  execute format('create index on history.%I (id, revision)', tracked);
  execute format('create trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  execute format('create trigger note_weighty after delete on public.%I
    referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
end $$;
