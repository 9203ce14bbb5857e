delete from ledger.tally where counted = 'KIND';

create or replace function ledger.counted(commitments uuid[], at bigint) returns table (counted text, key text, status text, count integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  if cardinality(commitments) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  return query
  with made as materialized (
    select id, status, formality from public.commitment where id = any(commitments) and revision <= at
    union all
    select id, status, formality from history.commitment where id = any(commitments) and revision <= at and superseded_by > at),
  part as materialized (
    select id, commitment_id, principal_id, role, status from public.party
     where commitment_id = any(commitments) and role in ('PLEDGER', 'SIGNATORY', 'ASKED') and revision <= at
    union all
    select id, commitment_id, principal_id, role, status from history.party
     where commitment_id = any(commitments) and role in ('PLEDGER', 'SIGNATORY', 'ASKED') and revision <= at and superseded_by > at),
  share as materialized (
    select commitment_id, principal_id, role = 'ASKED' as asked, min(status) as least, max(status) as greatest from part group by 1, 2, 3),
  judged as (
    select s.commitment_id, s.principal_id, s.asked, coalesce(case when least = greatest then least when least is not null then (
        select a.status from part p join (
            select id, party_id, milestone_id, date, status from public.assessment where commitment_id = s.commitment_id and revision <= at
            union all
            select id, party_id, milestone_id, date, status from history.assessment
             where commitment_id = s.commitment_id and revision <= at and superseded_by > at) a on a.party_id = p.id and a.milestone_id is null
         where p.commitment_id = s.commitment_id and p.principal_id = s.principal_id and (p.role = 'ASKED') = s.asked
         order by p.role, partial_latest(a.date) desc, a.id desc limit 1) end, m.status) as status
      from share s join made m on m.id = s.commitment_id),
  quoted as (
    select subject_id, source_article_id from public.evidence
     where subject_id = any(commitments) and subject_kind = 'COMMITMENT' and revision <= at
    union all
    select subject_id, source_article_id from history.evidence
     where subject_id = any(commitments) and subject_kind = 'COMMITMENT' and revision <= at and superseded_by > at),
  published as (
    select distinct q.subject_id, a.publisher from quoted q join (
      select id, publisher from public.source_article where id in (select source_article_id from quoted) and revision <= at
      union all
      select id, publisher from history.source_article
       where id in (select source_article_id from quoted) and revision <= at and superseded_by > at) a on a.id = q.source_article_id)
  select 'COMMITMENT', formality, status, count(*)::integer from made group by 2, 3
  union all select case when asked then 'REQUEST' else 'PROMISE' end, principal_id::text, status, count(*)::integer from judged group by 1, 2, 3
  union all select case when asked then 'ASKED' else 'PROMISED' end, '', '', count(distinct commitment_id)::integer from judged group by asked
  union all select 'PUBLISHER', publisher, m.status, count(*)::integer from published p join made m on m.id = p.subject_id group by 2, 3;
end $$;
alter function ledger.counted(uuid[], bigint) reset datestyle;

create or replace function ledger.counted_anew(at bigint, of_kinds text[] default null)
  returns uuid[]
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  -- Counts are of commitments, of their parties, of what was judged of them, and of who published what is quoted of them.
  if not of_kinds && '{assessment,commitment,party,source_article}' and not exists (
      select from public.evidence where revision = at and subject_kind = 'COMMITMENT'
      union all select from history.evidence where superseded_by = at and subject_kind = 'COMMITMENT') then
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
      select subject_id from history.evidence join renamed on source_article_id = renamed.id where subject_kind = 'COMMITMENT'));
end $$;

create or replace function ledger.take_tally(at bigint, of_kinds text[] default null)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  with changed as materialized (select * from ledger.tally_changes(at, of_kinds)),
  superseded as (
    update ledger.tally t set superseded_by = at from changed c
     where (t.counted, t.key, t.status) = (c.counted, c.key, c.status) and t.superseded_by = 9223372036854775807
    returning t.counted, t.key, t.status, t.count)
  insert into ledger.tally (counted, key, status, revision, count)
  select counted, key, status, at, change + coalesce(count, 0)
    from changed left join superseded using (counted, key, status) where change + coalesce(count, 0) <> 0;
end $$;
drop function ledger.write_tally(bigint, text[], text[], text[], integer[]);
