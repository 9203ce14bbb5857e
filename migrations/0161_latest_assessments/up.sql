-- Of each commitment that somebody has judged as a whole, the latest judgement and on how much it rests: kept when a revision is applied and not
-- looked for when somebody asks. To count those of 100,000 judgements that are older than a day took 0.3 s, among a million longer than a statement
-- may take. These are those of the latest revision: at an earlier one the judgements and their quotes are read as before.
create table ledger.latest_assessment (
  commitment_id uuid not null,
  assessment_id uuid not null,
  -- The first and the last day that its date can mean.
  earliest date not null,
  latest date not null,
  -- From how many articles, and how many independent sources, the quotes come that support it.
  publications integer not null,
  independent_sources integer not null,
  constraint latest_assessment_pkey primary key (commitment_id)
);
create index latest_assessment_latest on ledger.latest_assessment (latest, commitment_id);
create index latest_assessment_publications on ledger.latest_assessment (publications, commitment_id);
grant select on ledger.latest_assessment to followthrough_app;

-- The rows of all commitments, from their judgements and the quotes of these.
create view ledger.latest_assessment_found as
  select j.commitment_id, j.id as assessment_id, public.partial_earliest(j.date) as earliest, public.partial_latest(j.date) as latest,
      q.publications, q.independent_sources
    from (select distinct on (a.commitment_id) a.commitment_id, a.id, a.date from public.assessment a
           where a.party_id is null and a.milestone_id is null
           order by a.commitment_id, public.partial_latest(a.date) desc, a.id desc) j
      cross join lateral (
        select count(distinct s.id)::integer as publications,
            count(distinct public.fold(coalesce(s.agency, s.publisher)))::integer as independent_sources
          from public.evidence e join public.source_article s on s.id = e.source_article_id
         where e.subject_id = j.id and e.stance = 'SUPPORTS') q;
grant select on ledger.latest_assessment_found to followthrough_app;

-- Writes the rows of these commitments, or takes them away if nothing judges the commitments any more.
create function ledger.keep_latest_assessments(commitments uuid[]) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  if cardinality(commitments) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  delete from ledger.latest_assessment k where k.commitment_id = any(commitments)
    and not exists (select from public.assessment a where a.commitment_id = k.commitment_id and a.party_id is null and a.milestone_id is null);
  insert into ledger.latest_assessment as kept
  select f.* from ledger.latest_assessment_found f where f.commitment_id = any(commitments)
  on conflict (commitment_id) do update set assessment_id = excluded.assessment_id, earliest = excluded.earliest, latest = excluded.latest,
      publications = excluded.publications, independent_sources = excluded.independent_sources
   where kept is distinct from excluded;
end $$;
revoke execute on function ledger.keep_latest_assessments(uuid[]) from public;

-- For what a revision changed, as the ledger notes it: judgements, quotes on them, and what an article counts as among independent sources.
-- Of most revisions, nothing: neither is a judgement among what they changed, nor a quote on something that was judged.
create function ledger.note_latest_assessments() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  touched uuid[] := array(select distinct n.whole_id from noted n where n.kind = 'assessment');
  quoted uuid[] := array(select distinct n.whole_id from noted n where n.kind = 'evidence');
  corrected uuid[] := array(select n.record_id from noted n where n.kind = 'source_article' and n.change = 'CORRECTED');
  revisions bigint[] := array(select distinct n.revision from noted n);
begin
  if cardinality(quoted) + cardinality(corrected) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  touched := touched || array(select k.commitment_id from ledger.latest_assessment k where k.commitment_id = any(quoted));
  if cardinality(corrected) > 0 then
    corrected := array(
      select a.id from history.source_article was join public.source_article a on a.id = was.id
       where was.id = any(corrected) and was.superseded_by = any(revisions)
         and public.fold(coalesce(was.agency, was.publisher)) is distinct from public.fold(coalesce(a.agency, a.publisher)));
    touched := touched || array(
      select j.commitment_id from public.evidence e join public.assessment j on j.id = e.subject_id
       where e.source_article_id = any(corrected) and e.subject_kind = 'ASSESSMENT' and j.party_id is null and j.milestone_id is null);
  end if;
  if cardinality(touched) > 0 then
    perform ledger.keep_latest_assessments(touched);
  end if;
  return null;
end $$;
revoke execute on function ledger.note_latest_assessments() from public;
create trigger note_latest_assessments after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_latest_assessments();

-- All of them once more: for rows that came past the triggers.
create procedure ledger.keep_latest_assessments_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  delete from ledger.latest_assessment;
  insert into ledger.latest_assessment select * from ledger.latest_assessment_found;
end $$;
revoke execute on procedure ledger.keep_latest_assessments_again() from public;

call ledger.keep_latest_assessments_again();
analyze ledger.latest_assessment;
