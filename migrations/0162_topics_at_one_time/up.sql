-- Something that got a topic in the revision that moved the topic below another one was noted as a change about the topic's former broader one, too,
-- though it never was about that. A topic leads to what it was below while something had it.
create or replace function ledger.links_of(wholes uuid[], at bigint)
  returns table(about_id uuid, whole_id uuid)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
begin
  if cardinality(wholes) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
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
    select t.topic_id, t.commitment_id as whole_id, t.revision, 9223372036854775807 as superseded_by
      from public.commitment_topic t where t.commitment_id = any(wholes) and t.revision <= at
    union
    select t.topic_id, t.commitment_id, t.revision, t.superseded_by from history.commitment_topic t
     where t.commitment_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union
    select t.topic_id, t.meeting_id, t.revision, 9223372036854775807 from public.meeting_topic t where t.meeting_id = any(wholes) and t.revision <= at
    union
    select t.topic_id, t.meeting_id, t.revision, t.superseded_by from history.meeting_topic t
     where t.meeting_id = any(wholes) and t.revision <= at and t.superseded_by >= at
    union
    select id, id, 0, 9223372036854775807 from unnest(wholes) as id)
  select distinct about_id, whole_id from (
      select about_id, whole_id from link
      union all select topic_id, whole_id from topic where topic_id <> whole_id
      union all select b.broader_id, topic.whole_id from topic join public.topic b on b.id = topic_id and b.revision <= at
        and b.revision < topic.superseded_by
      union all select b.broader_id, topic.whole_id from topic join history.topic b on b.id = topic_id and b.revision <= at and b.superseded_by >= at
        and b.revision < topic.superseded_by and topic.revision < b.superseded_by
    ) as each where about_id is not null;
end $$;

-- What was noted otherwise: for revisions that changed both a broader topic and a topic of something.
do $$
declare
  at bigint;
begin
  for at in
    select distinct b.superseded_by from history.topic b where exists (
      select from public.commitment_topic t where t.revision = b.superseded_by
      union all select from public.meeting_topic t where t.revision = b.superseded_by
      union all select from history.commitment_topic t where b.superseded_by in (t.revision, t.superseded_by)
      union all select from history.meeting_topic t where b.superseded_by in (t.revision, t.superseded_by))
  loop
    delete from ledger.concern c where c.revision = at;
    insert into ledger.concern (about_id, revision, whole_id)
    select x.about_id, at, x.whole_id from (
      select array_agg(distinct whole_id) as wholes,
          array_agg(other_id) filter (where other_id is not null) || array_agg(record_id) filter (where other_id is not null and record_id = whole_id) as moved_from,
          array_agg(whole_id) filter (where other_id is not null) || array_agg(other_id) filter (where other_id is not null and record_id = whole_id) as moved_into
        from ledger.changes_of(at)) c, lateral ledger.concerns_of(c.wholes, c.moved_from, c.moved_into, at) x;
  end loop;
end $$;
