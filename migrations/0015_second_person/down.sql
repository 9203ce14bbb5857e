create or replace procedure ledger.track(tracked text) language plpgsql as $$
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

do $$
declare
  tracked text;
begin
  for tracked in select kind from ledger.tracked_kinds() as kind where kind <> 'identifier' loop
    execute format('drop trigger note_weighty on public.%I', tracked);
  end loop;
end $$;
drop trigger note_judgement on assessment;
drop table ledger.weighty;
drop function ledger.note_judgement, ledger.note_weighty, ledger.check_weighty;

create or replace function ledger.require_authority(applied change_set) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  author public.contributor;
begin
  select * into author from public.contributor where id = applied.contributor_id;
  if applied.status <> 'APPLIED' or author.system
     or exists (select from public.review r where r.change_set_id = applied.id and r.version = applied.version
                and r.decision = 'APPLY') then
    return;
  end if;
  if author.role not in ('REVIEWER', 'ADMIN') then
    raise exception 'what a contributor proposes is applied by a reviewer' using errcode = 'FT006';
  end if;
  if exists (select from public.operation o where o.change_set_id = applied.id and o.version = applied.version
             and not o.declined and ledger.needs_second_person(o.name, o.input)) then
    raise exception 'this needs a second person' using errcode = 'FT006';
  end if;
end $$;
drop function ledger.seen_by_two;

drop trigger guard_installation on change_set;
drop trigger guard_installation on contributor;
drop function ledger.guard_installation, ledger.acts_as_owner;
