-- Which commitments and meetings a quote contradicts, or one of their parts that says a fact: kept when a revision is applied and not gathered
-- when somebody asks. To count them among 100,000 commitments took a second, and a page of them 0.6. These are those of the latest revision: what was
-- contradicted at an earlier one is still found from its quotes.
drop index evidence_contradicting, history.evidence_contradicting;
create index evidence_contradicting on evidence (subject_kind, subject_id) include (revision) where stance = 'CONTRADICTS';
create index evidence_contradicting on history.evidence (subject_kind, subject_id) include (revision, superseded_by) where stance = 'CONTRADICTS';

create table ledger.contradicted (record_id uuid not null, constraint contradicted_pkey primary key (record_id));
grant select on ledger.contradicted to followthrough_app;

-- From the quotes. A quote that contradicts a judgement makes no fact disputed, so judgements are not here.
create view ledger.contradiction_found as
  select e.subject_id as record_id from public.evidence e
   where e.subject_kind in ('COMMITMENT', 'MEETING') and e.stance = 'CONTRADICTS'
  union all
  select p.meeting_id from public.participation p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'PARTICIPATION' and e.stance = 'CONTRADICTS'
  union all
  select p.commitment_id from public.party p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'PARTY' and e.stance = 'CONTRADICTS'
  union all
  select p.commitment_id from public.milestone p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'MILESTONE' and e.stance = 'CONTRADICTS'
  union all
  select p.commitment_id from public.target p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'TARGET' and e.stance = 'CONTRADICTS'
  union all
  select t.commitment_id from public.target t join public.measurement p on p.target_id = t.id
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'MEASUREMENT' and e.stance = 'CONTRADICTS'
  union all
  select p.commitment_id from public.follow_up p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'FOLLOW_UP' and e.stance = 'CONTRADICTS'
  union all
  select p.commitment_id from public.deadline_change p
    join public.evidence e on e.subject_id = p.id and e.subject_kind = 'DEADLINE_CHANGE' and e.stance = 'CONTRADICTS';
grant select on ledger.contradiction_found to followthrough_app;

-- Says of these commitments and meetings whether they are contradicted.
create function ledger.keep_contradicted(records uuid[]) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  if cardinality(records) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  delete from ledger.contradicted k where k.record_id = any(records)
    and not exists (select from ledger.contradiction_found f where f.record_id = k.record_id);
  insert into ledger.contradicted (record_id)
  select f.record_id from ledger.contradiction_found f where f.record_id = any(records)
  on conflict do nothing;
end $$;
revoke execute on function ledger.keep_contradicted(uuid[]) from public;

-- For what a revision changed, as the ledger notes it: new quotes that contradict something, and whatever may end what is kept. Most revisions have neither.
create function ledger.note_contradicted() returns trigger
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
revoke execute on function ledger.note_contradicted() from public;
create trigger note_contradicted after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_contradicted();

-- All of them once more: for rows that came past the triggers.
create procedure ledger.keep_contradicted_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  delete from ledger.contradicted;
  insert into ledger.contradicted (record_id) select distinct record_id from ledger.contradiction_found;
end $$;
revoke execute on procedure ledger.keep_contradicted_again() from public;

call ledger.keep_contradicted_again();
analyze ledger.contradicted;
