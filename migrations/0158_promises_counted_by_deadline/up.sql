-- How many promises there are by the kind of actor, status and timeliness: counted by the day of the deadline, as ledger.deadline_tally counts
-- commitments, so that it is known on any day. To hold 1.8 million promises against today took 6 seconds.
-- KIND in ledger.tally: its key has the kind of the actor, the last day of the deadline and the timeliness after that day; until then the
-- promise is NOT_DUE. The day is -infinity if none decides the timeliness any more.
create or replace function ledger.counted(commitments uuid[], at bigint) returns table (counted text, key text, status text, count integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off'
  set datestyle to 'ISO' as $$
#variable_conflict use_column
begin
  if cardinality(commitments) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  return query
  with made as materialized (
    select id, status, formality, due_in_force, fulfilled_on from public.commitment where id = any(commitments) and revision <= at
    union all
    select id, status, formality, due_in_force, fulfilled_on from history.commitment where id = any(commitments) and revision <= at and superseded_by > at),
  part as materialized (
    select id, commitment_id, principal_id, role, status from public.party
     where commitment_id = any(commitments) and role in ('PLEDGER', 'SIGNATORY', 'ASKED') and revision <= at
    union all
    select id, commitment_id, principal_id, role, status from history.party
     where commitment_id = any(commitments) and role in ('PLEDGER', 'SIGNATORY', 'ASKED') and revision <= at and superseded_by > at),
  share as materialized (
    select commitment_id, principal_id, role = 'ASKED' as asked, min(status) as least, max(status) as greatest from part group by 1, 2, 3),
  judgement as (
    select distinct on (1, 2, 3) p.commitment_id, p.principal_id, p.role = 'ASKED' as asked, a.status, a.fulfilled_on
      from part p cross join lateral (
        select id, date, status, fulfilled_on from public.assessment where party_id = p.id and milestone_id is null and revision <= at
        union all
        select id, date, status, fulfilled_on from history.assessment
         where party_id = p.id and milestone_id is null and revision <= at and superseded_by > at) a
     where p.status is not null
     order by 1, 2, 3, p.role, public.partial_latest(a.date) desc, a.id desc),
  owned as (
    select s.commitment_id, s.principal_id, s.asked, case when s.least = s.greatest then s.least else j.status end as status, j.fulfilled_on
      from share s left join judgement j using (commitment_id, principal_id, asked)),
  judged as (
    select o.commitment_id, o.principal_id, o.asked, coalesce(o.status, m.status) as status, m.formality, m.due_in_force,
        case when o.status is null then m.fulfilled_on when o.status in ('KEPT', 'PARTIALLY_KEPT') then o.fulfilled_on end as fulfilled_on
      from owned o join made m on m.id = o.commitment_id),
  kind as materialized (
    select id, kind from public.actor where id in (select principal_id from share where not asked) and revision <= at
    union all
    select id, kind from history.actor where id in (select principal_id from share where not asked) and revision <= at and superseded_by > at),
  due as (
    select k.kind, j.*, j.status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and public.partial_latest(j.due_in_force) is not null as waits
      from judged j join kind k on k.id = j.principal_id where not j.asked),
  quoted as (
    select subject_id, source_article_id from public.evidence
     where subject_id = any(commitments) and subject_kind = 'COMMITMENT' and revision <= at
    union all
    select subject_id, source_article_id from history.evidence
     where subject_id = any(commitments) and subject_kind = 'COMMITMENT' and revision <= at and superseded_by > at),
  published as (
    -- Looked up for each quote: Postgres takes them for few, and would compare each with each article.
    select distinct q.subject_id, a.publisher from quoted q cross join lateral (
      select publisher from public.source_article where id = q.source_article_id and revision <= at
      union all
      select publisher from history.source_article where id = q.source_article_id and revision <= at and superseded_by > at) a)
  select 'COMMITMENT', formality, status, count(*)::integer from made group by 2, 3
  union all select case when asked then 'REQUEST' else 'PROMISE' end, principal_id::text, status, count(*)::integer from judged group by 1, 2, 3
  union all select case when asked then 'ASKED' else 'PROMISED' end, '', '', count(distinct commitment_id)::integer from judged group by asked
  union all select 'KIND', concat_ws(' ', kind, case when waits then public.partial_latest(due_in_force) else '-infinity' end,
      case when waits then case formality when 'PROPOSED' then 'LAPSED' else 'OVERDUE' end
        else public.timeliness(due_in_force, status, fulfilled_on, formality, '-infinity') end), status, count(*)::integer from due group by 2, 3
  union all select 'PUBLISHER', publisher, m.status, count(*)::integer from published p join made m on m.id = p.subject_id group by 2, 3;
end $$;

create or replace function ledger.counted_anew(at bigint, of_kinds text[] default null)
  returns uuid[]
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  -- Counts are of commitments, of their parties and the kinds of these, of what was judged of them, and of who published what is quoted of them.
  if not of_kinds && '{assessment,commitment,party,source_article}' and not exists (
      select from public.evidence where revision = at and subject_kind = 'COMMITMENT'
      union all select from history.evidence where superseded_by = at and subject_kind = 'COMMITMENT'
      union all select from history.actor where superseded_by = at) then
    return '{}';
  end if;
  return array(
    select id from public.commitment where revision = at
    union select id from history.commitment where revision = at
    union select id from history.commitment where superseded_by = at
    union select commitment_id from public.party where revision = at
    union select commitment_id from history.party where revision = at
    union select commitment_id from history.party where superseded_by = at
    union select commitment_id from public.assessment where revision = at
    union select commitment_id from history.assessment where revision = at
    union select commitment_id from history.assessment where superseded_by = at
    union select subject_id from public.evidence where revision = at and subject_kind = 'COMMITMENT'
    union select subject_id from history.evidence where revision = at and subject_kind = 'COMMITMENT'
    union select subject_id from history.evidence where superseded_by = at and subject_kind = 'COMMITMENT'
    union (
      with renamed as (
        select old.id from history.source_article old join (
            select id, publisher from public.source_article where revision = at
            union all select id, publisher from history.source_article where revision = at) new on new.id = old.id
         where old.superseded_by = at and new.publisher <> old.publisher)
      select subject_id from public.evidence join renamed on source_article_id = renamed.id where subject_kind = 'COMMITMENT'
      union all
      select subject_id from history.evidence join renamed on source_article_id = renamed.id where subject_kind = 'COMMITMENT')
    union (
      with retyped as (
        select old.id from history.actor old join (
            select id, kind from public.actor where revision = at
            union all select id, kind from history.actor where revision = at) new on new.id = old.id
         where old.superseded_by = at and new.kind <> old.kind)
      select commitment_id from public.party join retyped on principal_id = retyped.id where role in ('PLEDGER', 'SIGNATORY')
      union all
      select commitment_id from history.party join retyped on principal_id = retyped.id where role in ('PLEDGER', 'SIGNATORY')));
end $$;

-- Writes these changes of counts, one by one: while all is counted again, Postgres still takes the table for empty, and would read all its counts
-- for each.
create function ledger.write_tally(at bigint, kinds text[], keys text[], statuses text[], changes integer[]) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off'
  set enable_seqscan to 'off' set enable_bitmapscan to 'off' as $$
declare
  changed record;
  before integer;
begin
  for changed in
    select c.counted, c.key collate "C" as key, c.status, c.change from unnest(kinds, keys, statuses, changes) as c(counted, key, status, change)
  loop
    before := null;
    update ledger.tally t set superseded_by = at
     where (t.counted, t.key, t.status) = (changed.counted, changed.key, changed.status) and t.superseded_by = 9223372036854775807
    returning t.count into before;
    if coalesce(before, 0) + changed.change <> 0 then
      insert into ledger.tally (counted, key, status, revision, count)
        values (changed.counted, changed.key, changed.status, at, coalesce(before, 0) + changed.change);
    end if;
  end loop;
end $$;
revoke execute on function ledger.write_tally(bigint, text[], text[], text[], integer[]) from public;

create or replace function ledger.take_tally(at bigint, of_kinds text[] default null)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  perform ledger.write_tally(at, array_agg(counted), array_agg(key), array_agg(status), array_agg(change))
    from ledger.tally_changes(at, of_kinds) having count(*) > 0;
end $$;

do $$
declare
  at bigint;
begin
  for at in select revision from public.change_set where revision is not null order by revision loop
    perform ledger.write_tally(at, array_agg(counted), array_agg(key), array_agg(status), array_agg(change))
      from ledger.tally_changes(at) where counted = 'KIND' having count(*) > 0;
  end loop;
end $$;
analyze ledger.tally;
