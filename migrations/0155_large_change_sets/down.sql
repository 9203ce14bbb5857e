create or replace function ledger.counted(commitments uuid[], at bigint)
  returns table(counted text, key text, status text, count integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
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

create or replace function ledger.links_of(wholes uuid[], at bigint)
  returns table(about_id uuid, whole_id uuid)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  return query
  with link as (
    select x.about_id, t.commitment_id as whole_id from public.party t, lateral (values (t.actor_id), (t.representing_id)) as x(about_id)
     where t.commitment_id = any(wholes) and t.revision <= at
    union all
    select x.about_id, t.commitment_id from history.party t, lateral (values (t.actor_id), (t.representing_id)) as x(about_id)
     where t.commitment_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union all
    select t.meeting_id, t.id from public.commitment t where t.id = any(wholes) and t.revision <= at
    union all
    select t.meeting_id, t.id from history.commitment t where t.id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union all
    select x.about_id, t.meeting_id from public.participation t, lateral (values (t.actor_id), (t.representing_id)) as x(about_id)
     where t.meeting_id = any(wholes) and t.revision <= at
    union all
    select x.about_id, t.meeting_id from history.participation t, lateral (values (t.actor_id), (t.representing_id)) as x(about_id)
     where t.meeting_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union all
    select x.about_id, t.id
      from public.role t, lateral (values (t.person_id), (t.organisation_id), (t.office_id), (t.on_behalf_of_id)) as x(about_id)
     where t.id = any(wholes) and t.revision <= at
    union all
    select x.about_id, t.id
      from history.role t, lateral (values (t.person_id), (t.organisation_id), (t.office_id), (t.on_behalf_of_id)) as x(about_id)
     where t.id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union all
    select x.about_id, t.id from public.duplicate_judgement t, lateral (values (t.a_id), (t.b_id)) as x(about_id)
     where t.id = any(wholes) and t.revision <= at
    union all
    select x.about_id, t.id from history.duplicate_judgement t, lateral (values (t.a_id), (t.b_id)) as x(about_id)
     where t.id = any(wholes) and t.revision <= at and t.superseded_by >= at),
  topic as materialized (
    select t.topic_id, t.commitment_id as whole_id from public.commitment_topic t where t.commitment_id = any(wholes) and t.revision <= at
    union
    select t.topic_id, t.commitment_id from history.commitment_topic t
     where t.commitment_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union
    select t.topic_id, t.meeting_id from public.meeting_topic t where t.meeting_id = any(wholes) and t.revision <= at
    union
    select t.topic_id, t.meeting_id from history.meeting_topic t
     where t.meeting_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union
    select id, id from unnest(wholes) as id)
  select distinct about_id, whole_id from (
      select about_id, whole_id from link
      union all select topic_id, whole_id from topic where topic_id <> whole_id
      union all select b.broader_id, topic.whole_id from topic join public.topic b on b.id = topic_id and b.revision <= at
      union all select b.broader_id, topic.whole_id from topic join history.topic b on b.id = topic_id and b.revision <= at and b.superseded_by >= at
    ) as each where about_id is not null;
end $$;

create or replace function ledger.jurisdictions_of(wholes uuid[], at bigint)
  returns table(jurisdiction text, whole_id uuid)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  return query
  with present as materialized (
    select x.actor_id, t.meeting_id from public.participation t, lateral (values (t.actor_id), (t.representing_id)) as x(actor_id)
     where t.meeting_id = any(wholes) and t.revision <= at and x.actor_id is not null and t.attendance <> 'ABSENT'
    union
    select x.actor_id, t.meeting_id from history.participation t, lateral (values (t.actor_id), (t.representing_id)) as x(actor_id)
     where t.meeting_id = any(wholes) and t.revision <= at and t.superseded_by >= at and x.actor_id is not null
       and t.attendance <> 'ABSENT'),
  code as (
    select jurisdiction, id as whole_id from public.commitment where id = any(wholes) and revision <= at
    union all select jurisdiction, id from history.commitment where id = any(wholes) and revision <= at and superseded_by >= at
    union all select country, id from public.actor where id = any(wholes) and revision <= at
    union all select country, id from history.actor where id = any(wholes) and revision <= at and superseded_by >= at
    union all
    select a.country, meeting_id from present join public.actor a on a.id = actor_id
     where a.revision <= at and a.kind in ('GOVERNMENT_BODY', 'OFFICE')
    union all
    select a.country, meeting_id from present join history.actor a on a.id = actor_id
     where a.revision <= at and a.superseded_by >= at and a.kind in ('GOVERNMENT_BODY', 'OFFICE'))
  select distinct x.jurisdiction, whole_id from code, lateral (values (code.jurisdiction), (split_part(code.jurisdiction, '-', 1))) as x(jurisdiction)
   where code.jurisdiction is not null;
end $$;

create or replace function ledger.meetings_counted(meetings uuid[], at bigint)
  returns table(counted text, key text, count integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  return query
  with held as materialized (
    select id from public.meeting where id = any(meetings) and status = 'HELD' and revision <= at
    union all
    select id from history.meeting where id = any(meetings) and status = 'HELD' and revision <= at and superseded_by > at),
  part as materialized (
    select meeting_id, actor_id, representing_id from public.participation
     where meeting_id = any(meetings) and attendance <> 'ABSENT' and revision <= at
    union all
    select meeting_id, actor_id, representing_id from history.participation
     where meeting_id = any(meetings) and attendance <> 'ABSENT' and revision <= at and superseded_by > at),
  present as materialized (
    select meeting_id, actor_id from part where meeting_id in (select id from held)
    union
    select meeting_id, representing_id from part where representing_id is not null and meeting_id in (select id from held))
  select 'ACTOR', actor_id::text, count(*)::integer from present group by 2
  union all select 'MEETING', '', count(distinct meeting_id)::integer from present having count(*) > 0;
end $$;

create or replace function ledger.keep_latest_sources(commitments uuid[])
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  delete from ledger.latest_source l where l.commitment_id = any(commitments)
    and not exists (select from public.commitment c where c.id = l.commitment_id);
  insert into ledger.latest_source as kept (commitment_id, published_on, is_open)
  select c.id, coalesce(f.published_on, '-infinity'), c.status not in ('KEPT', 'BROKEN', 'WITHDRAWN')
    from public.commitment c left join (
      select s.commitment_id, max(public.partial_latest(a.published_on)) as published_on
        from ledger.commitment_source s join public.source_article a on a.id = s.source_article_id
       where s.commitment_id = any(commitments) group by 1) f on f.commitment_id = c.id
   where c.id = any(commitments)
  on conflict (commitment_id) do update set published_on = excluded.published_on, is_open = excluded.is_open
   where (kept.published_on, kept.is_open) <> (excluded.published_on, excluded.is_open);
end $$;

create or replace function ledger.keep_meeting_tally(at bigint)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  kinds text[];
  keys text[];
  changes integer[];
begin
  select array_agg(c.counted), array_agg(c.key), array_agg(c.change) into kinds, keys, changes from ledger.meeting_tally_changes(at) c;
  if kinds is null then
    return;
  end if;
  insert into ledger.meeting_tally (counted, key, revision, count)
  select c.counted, c.key, at, coalesce(t.count, 0) + c.change
    from unnest(kinds, keys, changes) as c(counted, key, change)
    left join ledger.meeting_tally t on (t.counted, t.key) = (c.counted, c.key collate "C") and t.superseded_by = 9223372036854775807
   where coalesce(t.count, 0) + c.change <> 0;
  update ledger.meeting_tally t set superseded_by = at from unnest(kinds, keys) as c(counted, key)
   where (t.counted, t.key) = (c.counted, c.key collate "C") and t.superseded_by = 9223372036854775807 and t.revision < at;
end $$;

create or replace function ledger.check_promise()
  returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  promising uuid;
begin
  select p.id into promising from public.party p join public.commitment c on c.id = p.commitment_id
   where case tg_table_name when 'party' then p.id = new.id else c.id = new.id end
     and c.formality = 'PROPOSED' and p.role in ('PLEDGER', 'SIGNATORY') limit 1;
  if found then
    if ledger.collects() then
      raise notice 'nobody is PLEDGER or SIGNATORY of what is PROPOSED: who has not agreed to it is ASKED'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
      return null;
    end if;
    raise exception 'nobody is PLEDGER or SIGNATORY of what is PROPOSED: who has not agreed to it is ASKED'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;

create or replace function ledger.check_broken()
  returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  judged uuid;
begin
  select a.id into judged from public.assessment a
    join public.commitment c on c.id = a.commitment_id left join public.party p on p.id = a.party_id
   where case tg_table_name when 'assessment' then a.id = new.id when 'party' then a.party_id = new.id
                            else a.commitment_id = new.id end
     and a.status = 'BROKEN' and (c.formality = 'PROPOSED' or p.role = 'ASKED') limit 1;
  if found then
    if ledger.collects() then
      raise notice 'BROKEN is for what was promised: nobody breaks what they were only asked for'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
      return null;
    end if;
    raise exception 'BROKEN is for what was promised: nobody breaks what they were only asked for'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;
