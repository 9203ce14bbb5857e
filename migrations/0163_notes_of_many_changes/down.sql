create or replace function ledger.note_contradicted() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
declare
  touched uuid[] := array(
    select n.whole_id from noted n join public.evidence e on e.id = n.record_id
     where n.kind = 'evidence' and e.stance = 'CONTRADICTS' and e.subject_kind not in ('ACTOR', 'ROLE', 'ASSESSMENT')
    union
    select n.whole_id from noted n join ledger.contradicted k on k.record_id = n.whole_id
     where n.kind in ('commitment', 'meeting', 'evidence'));
begin
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
  dated uuid[];
begin
  -- What is quoted from an article of which the day is another one now.
  if exists (select from noted n where n.kind = 'source_article' and n.change = 'CORRECTED') then
    dated := array(
      select n.record_id from noted n
        join history.source_article was on was.id = n.record_id and was.superseded_by = n.revision
        join public.source_article a on a.id = n.record_id
       where public.partial_latest(was.published_on) is distinct from public.partial_latest(a.published_on));
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
