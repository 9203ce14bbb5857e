-- How many commitments, promises and requests there are, by who made them, by status and by publisher: counted when a revision is applied
-- and not when somebody asks. To count two million promises by actor and status took 2.6 seconds, five million quotes by publisher 10.6.
-- A count holds from its revision until another one supersedes it, as the versions of a record do, so the counts of any earlier
-- revision are there as well.
create table ledger.tally (
  -- COMMITMENT by formality; PROMISE and REQUEST by actor; PUBLISHER by publisher: each by status. PROMISED and ASKED: commitments.
  counted text not null,
  key text collate "C" not null,
  status text not null,
  revision bigint not null,
  superseded_by bigint not null default 9223372036854775807,
  count integer not null,
  constraint tally_pkey primary key (counted, key, status, revision)
);
create index tally_current on ledger.tally (counted, key, status) include (count) where superseded_by = 9223372036854775807;
create index tally_revision on ledger.tally (revision);
create index tally_superseded on ledger.tally (superseded_by) where superseded_by < 9223372036854775807;
grant select on ledger.tally to followthrough_app;

-- What these commitments add to the counts at a revision.
create function ledger.counted(commitments uuid[], at bigint) returns table (counted text, key text, status text, count integer)
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

-- The commitments whose part in the counts a revision can have changed.
create function ledger.counted_anew(at bigint) returns uuid[]
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
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

-- What a revision changed in the counts, reckoned from the versions of the records before and after it.
create function ledger.tally_changes(at bigint) returns table (counted text, key text, status text, change integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
#variable_conflict use_column
declare
  anew constant uuid[] := ledger.counted_anew(at);
begin
  if cardinality(anew) = 0 then
    return;
  end if;
  return query
  select counted, key, status, sum(number)::integer from (
      select counted, key, status, count as number from ledger.counted(anew, at)
      union all select counted, key, status, -count from ledger.counted(anew, at - 1)) as each
   group by 1, 2, 3 having sum(number) <> 0;
end $$;

-- Brings the counts from the revision before to this one.
create function ledger.take_tally(at bigint) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  with changed as materialized (select * from ledger.tally_changes(at)),
  superseded as (
    update ledger.tally t set superseded_by = at from changed c
     where (t.counted, t.key, t.status) = (c.counted, c.key, c.status) and t.superseded_by = 9223372036854775807
    returning t.counted, t.key, t.status, t.count)
  insert into ledger.tally (counted, key, status, revision, count)
  select counted, key, status, at, change + coalesce(count, 0)
    from changed left join superseded using (counted, key, status) where change + coalesce(count, 0) <> 0;
end $$;
revoke execute on function ledger.take_tally(bigint) from public;

-- All counts once more, from the first revision on: for rows that came past the triggers, and where a name that is counted by was redacted.
create procedure ledger.tally_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  at bigint;
begin
  delete from ledger.tally;
  for at in select revision from public.change_set where revision is not null order by revision loop
    perform ledger.take_tally(at);
  end loop;
end $$;
revoke execute on procedure ledger.tally_again() from public;

create or replace function ledger.prove() returns trigger
  language plpgsql security definer set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.chain(new.revision, new.revision);
    if exists (select from public.redaction r where r.revision = new.revision and r.kind = 'source_article' and 'publisher' = any(r.fields)) then
      call ledger.tally_again();
    else
      perform ledger.take_tally(new.revision);
    end if;
  end if;
  return null;
end $$;

create or replace procedure ledger.catch_up() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  head bigint := (select max(revision) from public.change_set);
  next bigint := (select coalesce(max(revision), 0) + 1 from ledger.proof);
begin
  for at in next..head loop
    perform ledger.take_tally(at);
  end loop;
  insert into ledger.revision_salt
    select revision, ledger.new_salt() from public.change_set where revision >= next on conflict do nothing;
  while next <= head loop
    perform ledger.chain(next, least(next + 999, head));
    next := next + 1000;
  end loop;
end $$;

call ledger.tally_again();
