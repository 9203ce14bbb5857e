-- Of each commitment, when there was the latest source: kept when a revision is applied and not looked for when somebody asks. To find the
-- commitments without a new source for a year took 6 seconds among a million, for ten years longer than a statement may take. These are
-- the latest days only: what was known at an earlier revision is still found from its quotes.
create table ledger.latest_source (
  commitment_id uuid not null,
  -- The last day on which the latest article that is quoted can have been published; -infinity if none of them has a date.
  published_on date not null,
  -- Whether somebody still has to say what became of it.
  is_open boolean not null,
  constraint latest_source_pkey primary key (commitment_id)
);
create index latest_source_open on ledger.latest_source (published_on, commitment_id) where is_open;
grant select on ledger.latest_source to followthrough_app;

-- The articles that are quoted on a commitment or on a part of it: every kind of part that takes evidence is here.
create view ledger.commitment_source as
  select e.subject_id as commitment_id, e.source_article_id from public.evidence e where e.subject_kind = 'COMMITMENT'
  union all
  select p.commitment_id, e.source_article_id from public.party p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'PARTY'
  union all
  select p.commitment_id, e.source_article_id from public.follow_up p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'FOLLOW_UP'
  union all
  select p.commitment_id, e.source_article_id from public.deadline_change p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'DEADLINE_CHANGE'
  union all
  select p.commitment_id, e.source_article_id from public.milestone p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'MILESTONE'
  union all
  select p.commitment_id, e.source_article_id from public.target p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'TARGET'
  union all
  select p.commitment_id, e.source_article_id from public.assessment p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'ASSESSMENT'
  union all
  select t.commitment_id, e.source_article_id from public.target t
    join public.measurement p on p.target_id = t.id
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'MEASUREMENT';
grant select on ledger.commitment_source to followthrough_app;

-- The rows of all commitments, from their quotes.
create view ledger.latest_source_found as
  select c.id as commitment_id, coalesce(f.published_on, '-infinity') as published_on,
      c.status not in ('KEPT', 'BROKEN', 'WITHDRAWN') as is_open
    from public.commitment c left join (
      select s.commitment_id, max(public.partial_latest(a.published_on)) as published_on
        from ledger.commitment_source s join public.source_article a on a.id = s.source_article_id group by 1) f on f.commitment_id = c.id;
grant select on ledger.latest_source_found to followthrough_app;

-- Writes the rows of these commitments, or takes them away if the commitments are no more.
create function ledger.keep_latest_sources(commitments uuid[]) returns void
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
revoke execute on function ledger.keep_latest_sources(uuid[]) from public;

-- For what a revision changed, as the ledger notes it: commitments and their parts, quotes on them, and days of articles. No part is ever
-- moved to another commitment, and no quote to a part of another one.
create function ledger.note_latest_sources() returns trigger
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
revoke execute on function ledger.note_latest_sources() from public;
create trigger note_latest_sources after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_latest_sources();

-- All of them once more: for rows that came past the triggers.
create procedure ledger.keep_latest_sources_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  delete from ledger.latest_source;
  insert into ledger.latest_source select commitment_id, published_on, is_open from ledger.latest_source_found;
end $$;
revoke execute on procedure ledger.keep_latest_sources_again() from public;

call ledger.keep_latest_sources_again();
analyze ledger.latest_source;
