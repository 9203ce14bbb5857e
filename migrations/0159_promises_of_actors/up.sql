-- Each promise with what a scorecard counts: kept when a revision is applied and not gathered when somebody asks. To hold the 204,777 promises of
-- an actor against today, and to find the first follow-up of each, took 4 seconds. These are the promises of the latest revision: those of an
-- earlier one are still gathered from the records.
create table ledger.promise (
  actor_id uuid not null,
  commitment_id uuid not null,
  -- The last day of the deadline: until then the promise is NOT_DUE. -infinity if no day decides its timeliness any more.
  due_on date not null,
  timeliness text not null,
  -- The earliest day of the first follow-up; null if there is none.
  followed_on date,
  -- How many days after the promise that was; null if the beginning of one of the two is not known.
  waited integer,
  constraint promise_pkey primary key (actor_id, commitment_id) include (due_on, timeliness, followed_on, waited)
);
create index promise_commitment on ledger.promise (commitment_id);
grant select on ledger.promise to followthrough_app;

-- The promises in these commitments, from the records.
create function ledger.promises_in(commitments uuid[])
  returns table (actor_id uuid, commitment_id uuid, due_on date, timeliness text, followed_on date, waited integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  if cardinality(commitments) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  return query
  with part as materialized (
    select id, commitment_id, principal_id, role, status from public.party
     where commitment_id = any(commitments) and role in ('PLEDGER', 'SIGNATORY')),
  share as materialized (
    select commitment_id, principal_id, min(status) as least, max(status) as greatest from part group by 1, 2),
  judgement as (
    select distinct on (1, 2) p.commitment_id, p.principal_id, a.status, a.fulfilled_on
      from part p join public.assessment a on a.party_id = p.id and a.milestone_id is null
     where a.commitment_id = any(array(select commitment_id from share where least is not null))
     order by 1, 2, p.role, partial_latest(a.date) desc, a.id desc),
  first as (
    select commitment_id, min(partial_earliest(date)) as day from public.follow_up
     where commitment_id = any(array(select commitment_id from share)) group by 1),
  judged as (
    select s.commitment_id, s.principal_id, case when s.least = s.greatest then s.least else j.status end as own, j.fulfilled_on
      from share s left join judgement j using (commitment_id, principal_id)),
  promise as (
    select j.principal_id, c.id, c.formality, c.due_in_force, partial_earliest(c.made_on) as made_on, f.day, coalesce(j.own, c.status) as status,
        case when j.own is null then c.fulfilled_on when j.own in ('KEPT', 'PARTIALLY_KEPT') then j.fulfilled_on end as fulfilled_on,
        coalesce(j.own, c.status) not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and partial_latest(c.due_in_force) is not null as waits
      from judged j join public.commitment c on c.id = j.commitment_id left join first f on f.commitment_id = c.id)
  select principal_id, id, case when waits then partial_latest(due_in_force) else '-infinity' end,
      case when waits then case formality when 'PROPOSED' then 'LAPSED' else 'OVERDUE' end
        else timeliness(due_in_force, status, fulfilled_on, formality, '-infinity') end,
      day, case when isfinite(day) and isfinite(made_on) then greatest(day - made_on, 0) end
    from promise;
end $$;
revoke execute on function ledger.promises_in(uuid[]) from public;
grant execute on function ledger.promises_in(uuid[]) to followthrough_app;

-- All promises, from the records: of some commitments at a time.
create function ledger.promises_found()
  returns table (actor_id uuid, commitment_id uuid, due_on date, timeliness text, followed_on date, waited integer)
  language sql stable as $$
  select p.actor_id, p.commitment_id, p.due_on, p.timeliness, p.followed_on, p.waited
    from (select array_agg(c.id) as ids from (select id, row_number() over (order by id) / 5000 as part from public.commitment) c
           group by c.part) each, lateral ledger.promises_in(each.ids) p $$;
revoke execute on function ledger.promises_found() from public;
grant execute on function ledger.promises_found() to followthrough_app;

-- Writes the promises in these commitments, and takes away those that are no more.
create function ledger.keep_promises(commitments uuid[]) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  if cardinality(commitments) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  with found as materialized (select * from ledger.promises_in(commitments)),
  gone as (
    delete from ledger.promise k where k.commitment_id = any(commitments)
      and not exists (select from found f where (f.actor_id, f.commitment_id) = (k.actor_id, k.commitment_id)))
  insert into ledger.promise as kept (actor_id, commitment_id, due_on, timeliness, followed_on, waited)
  select actor_id, commitment_id, due_on, timeliness, followed_on, waited from found
  on conflict (actor_id, commitment_id) do update
    set due_on = excluded.due_on, timeliness = excluded.timeliness, followed_on = excluded.followed_on, waited = excluded.waited
   where (kept.due_on, kept.timeliness, kept.followed_on, kept.waited)
     is distinct from (excluded.due_on, excluded.timeliness, excluded.followed_on, excluded.waited);
end $$;
revoke execute on function ledger.keep_promises(uuid[]) from public;

-- For what a revision changed, as the ledger notes it. No part is ever moved to another commitment.
create function ledger.note_promises() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  touched uuid[] := array(
    select distinct n.whole_id from noted n where n.kind in ('commitment', 'party', 'assessment', 'follow_up', 'deadline_change'));
begin
  if cardinality(touched) > 0 then
    perform ledger.keep_promises(touched);
  end if;
  return null;
end $$;
revoke execute on function ledger.note_promises() from public;
create trigger note_promises after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_promises();

-- All of them once more: for rows that came past the triggers.
create procedure ledger.keep_promises_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  delete from ledger.promise;
  insert into ledger.promise (actor_id, commitment_id, due_on, timeliness, followed_on, waited)
    select actor_id, commitment_id, due_on, timeliness, followed_on, waited from ledger.promises_found() order by actor_id, commitment_id;
end $$;
revoke execute on procedure ledger.keep_promises_again() from public;

-- For the latest source on the promises of an actor with many.
create index latest_source_published on ledger.latest_source (published_on, commitment_id);

call ledger.keep_promises_again();
analyze ledger.promise;
