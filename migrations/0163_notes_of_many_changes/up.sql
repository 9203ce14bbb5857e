-- Of what a revision changed, Postgres looked up each quote and each corrected article on its own, with a plan that it had made when the tables were small: after
-- many thousand changes in one revision that was a walk through a whole table for each of them. A list of ids has a plan for its length.
create or replace function ledger.note_contradicted() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  quotes uuid[] := array(select n.record_id from noted n where n.kind = 'evidence');
  wholes uuid[] := array(select distinct n.whole_id from noted n where n.kind in ('commitment', 'meeting', 'evidence'));
  touched uuid[];
begin
  if cardinality(wholes) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  quotes := array(
    select e.id from public.evidence e
     where e.id = any(quotes) and e.stance = 'CONTRADICTS' and e.subject_kind not in ('ACTOR', 'ROLE', 'ASSESSMENT'));
  touched := array(
    select n.whole_id from noted n where n.record_id = any(quotes)
    union
    select k.record_id from ledger.contradicted k where k.record_id = any(wholes));
  if cardinality(touched) > 0 then
    perform ledger.keep_contradicted(touched);
  end if;
  return null;
end $$;

create or replace function ledger.note_latest_sources() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  parts constant text[] := '{party,follow_up,deadline_change,milestone,target,assessment,measurement,evidence}';
  touched uuid[] := array(select n.whole_id from noted n where n.kind = 'commitment' or n.kind = any(parts));
  dated uuid[] := array(select n.record_id from noted n where n.kind = 'source_article' and n.change = 'CORRECTED');
  revisions bigint[] := array(select distinct n.revision from noted n);
begin
  if cardinality(touched) + cardinality(dated) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  -- What is quoted from an article of which the day is another one now.
  if cardinality(dated) > 0 then
    dated := array(
      select a.id from history.source_article was join public.source_article a on a.id = was.id
       where was.id = any(dated) and was.superseded_by = any(revisions)
         and public.partial_latest(was.published_on) is distinct from public.partial_latest(a.published_on));
    touched := touched || array(select s.commitment_id from ledger.commitment_source s where s.source_article_id = any(dated));
  end if;
  -- Quotes are on meetings and actors, too.
  touched := array(select id from (select distinct id from unnest(touched) as id) each
    where exists (select from public.commitment c where c.id = each.id)
       or exists (select from ledger.latest_source l where l.commitment_id = each.id));
  if cardinality(touched) > 0 then
    perform ledger.keep_latest_sources(touched);
  end if;
  return null;
end $$;
