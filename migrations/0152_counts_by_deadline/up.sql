-- How many commitments there are by status and timeliness: counted by the day of the deadline when a revision is applied, so that it is known on
-- any day without a look at each commitment. To hold a million against today took 1.2 seconds. As in ledger.tally, a count holds from its
-- revision until another one supersedes it.
create table ledger.deadline_tally (
  -- The last day of the deadline: until then the commitment is NOT_DUE. -infinity if no day decides its timeliness any more.
  due_on date not null,
  timeliness text not null,
  status text not null,
  revision bigint not null,
  superseded_by bigint not null default 9223372036854775807,
  count integer not null,
  constraint deadline_tally_pkey primary key (due_on, timeliness, status, revision)
);
create index deadline_tally_current on ledger.deadline_tally (due_on, timeliness, status) include (count)
  where superseded_by = 9223372036854775807;
create index deadline_tally_revision on ledger.deadline_tally (revision);
create index deadline_tally_superseded on ledger.deadline_tally (superseded_by) where superseded_by < 9223372036854775807;
grant select on ledger.deadline_tally to followthrough_app;

-- The versions of commitments, with what they add to the counts at the revision that began them, and take away at that which ended them.
-- A function: views that read from one place are written in other words by PostgreSQL 15 and 18.
create function ledger.deadline_change() returns table (revision bigint, change integer, status text, due_on date, timeliness text)
  language sql stable as $$
  select v.revision, v.change, v.status,
      case when v.waits then public.partial_latest(v.due_in_force) else '-infinity' end as due_on,
      case when v.waits then case v.formality when 'PROPOSED' then 'LAPSED' else 'OVERDUE' end
        else public.timeliness(v.due_in_force, v.status, v.fulfilled_on, v.formality, '-infinity') end as timeliness
    from (
      select e.*, e.status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and public.partial_latest(e.due_in_force) is not null as waits from (
        select c.revision, 1 as change, c.status, c.due_in_force, c.fulfilled_on, c.formality from public.commitment c
        union all
        select h.revision, 1, h.status, h.due_in_force, h.fulfilled_on, h.formality from history.commitment h
        union all
        select h.superseded_by, -1, h.status, h.due_in_force, h.fulfilled_on, h.formality from history.commitment h) e) v $$;
revoke execute on function ledger.deadline_change() from public;
grant execute on function ledger.deadline_change() to followthrough_app;

-- All counts of all revisions, from the versions of commitments.
create function ledger.deadline_tally_found()
  returns table (due_on date, timeliness text, status text, revision bigint, superseded_by bigint, count integer)
  language sql stable as $$
  select due_on, timeliness, status, revision, superseded_by, count from (
    select due_on, timeliness, status, revision, coalesce(lead(revision) over key, 9223372036854775807) as superseded_by,
        (sum(change) over key)::integer as count
      from (
        select due_on, timeliness, status, revision, sum(change) as change from ledger.deadline_change()
         group by 1, 2, 3, 4 having sum(change) <> 0) each
    window key as (partition by due_on, timeliness, status order by revision)) found
   where count <> 0 $$;
revoke execute on function ledger.deadline_tally_found() from public;
grant execute on function ledger.deadline_tally_found() to followthrough_app;

-- Brings the counts from the revision before to this one. Few commitments change in most revisions, but after an import Postgres expects
-- thousands in each, and would read whole indexes to find them.
create function ledger.keep_deadline_tally(at bigint) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off'
  set enable_seqscan to 'off' set enable_indexonlyscan to 'off' set max_parallel_workers_per_gather to '0' as $$
declare
  changed record;
  before integer;
begin
  for changed in
    select c.due_on, c.timeliness, c.status, sum(c.change)::integer as change from ledger.deadline_change() c
     where c.revision = at group by 1, 2, 3 having sum(c.change) <> 0
  loop
    before := null;
    update ledger.deadline_tally t set superseded_by = at
     where (t.due_on, t.timeliness, t.status) = (changed.due_on, changed.timeliness, changed.status) and t.superseded_by = 9223372036854775807
    returning t.count into before;
    if coalesce(before, 0) + changed.change <> 0 then
      insert into ledger.deadline_tally (due_on, timeliness, status, revision, count)
        values (changed.due_on, changed.timeliness, changed.status, at, coalesce(before, 0) + changed.change);
    end if;
  end loop;
end $$;
revoke execute on function ledger.keep_deadline_tally(bigint) from public;

-- Revisions come in order, but what one of them changed may be noted again (`call ledger.take_changes_again()`): it is counted only once.
create function ledger.note_deadline_tally() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
declare
  at bigint;
  last bigint;
begin
  for at in select distinct n.revision from noted n where n.kind = 'commitment' order by 1 loop
    last := greatest(
      (select max(revision) from ledger.deadline_tally),
      (select max(superseded_by) from ledger.deadline_tally where superseded_by < 9223372036854775807));
    if last is null or at > last then
      perform ledger.keep_deadline_tally(at);
    end if;
  end loop;
  return null;
end $$;
revoke execute on function ledger.note_deadline_tally() from public;
create trigger note_deadline_tally after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_deadline_tally();

-- All counts once more: for rows that came past the triggers.
create procedure ledger.keep_deadline_tally_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  delete from ledger.deadline_tally;
  insert into ledger.deadline_tally (due_on, timeliness, status, revision, superseded_by, count)
    select due_on, timeliness, status, revision, superseded_by, count from ledger.deadline_tally_found();
end $$;
revoke execute on procedure ledger.keep_deadline_tally_again() from public;

call ledger.keep_deadline_tally_again();
analyze ledger.deadline_tally;
