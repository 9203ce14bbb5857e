-- In how many meetings each actor was: counted when a revision is applied. To count the 1.4 million presences in 200,000 meetings took 3 seconds.
-- As in ledger.tally, a count holds from its revision until another one supersedes it.
create table ledger.meeting_tally (
  -- ACTOR: the meetings that were held and in which the actor with this id was, or may have been, itself or represented. MEETING: those in
  -- which anybody was.
  counted text not null,
  key text collate "C" not null,
  revision bigint not null,
  superseded_by bigint not null default 9223372036854775807,
  count integer not null,
  constraint meeting_tally_pkey primary key (counted, key, revision)
);
create index meeting_tally_current on ledger.meeting_tally (counted, key) include (count) where superseded_by = 9223372036854775807;
create index meeting_tally_revision on ledger.meeting_tally (revision);
create index meeting_tally_superseded on ledger.meeting_tally (superseded_by) where superseded_by < 9223372036854775807;
grant select on ledger.meeting_tally to followthrough_app;

-- What these meetings add to the counts at a revision.
create function ledger.meetings_counted(meetings uuid[], at bigint) returns table (counted text, key text, count integer)
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

-- What a revision changed in the counts, reckoned from the meetings that it touched, as they were after it and, if they are not new, before it.
create function ledger.meeting_tally_changes(at bigint) returns table (counted text, key text, change integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
#variable_conflict use_column
declare
  anew constant uuid[] := array(select distinct whole_id from ledger.change where revision = at and kind in ('meeting', 'participation'));
  known constant uuid[] := array(select unnest(anew) except
    select record_id from ledger.change c where c.revision = at and c.kind = 'meeting' and c.change = 'CREATED');
begin
  if cardinality(known) > 0 then
    return query
    select counted, key, sum(number)::integer from (
        select counted, key, count as number from ledger.meetings_counted(anew, at)
        union all select counted, key, -count from ledger.meetings_counted(known, at - 1)) as each
     group by 1, 2 having sum(number) <> 0;
  elsif cardinality(anew) > 0 then
    return query select counted, key, count from ledger.meetings_counted(anew, at);
  end if;
end $$;

-- Brings the counts from the revision before to this one.
create function ledger.keep_meeting_tally(at bigint) returns void
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
revoke execute on function ledger.keep_meeting_tally(bigint) from public;

-- Revisions come in order, but what one of them changed may be noted again (`call ledger.take_changes_again()`): it is counted only once.
create function ledger.note_meeting_tally() returns trigger
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
declare
  at bigint;
  last bigint;
begin
  for at in select distinct n.revision from noted n where n.kind in ('meeting', 'participation') order by 1 loop
    last := greatest(
      (select max(revision) from ledger.meeting_tally),
      (select max(superseded_by) from ledger.meeting_tally where superseded_by < 9223372036854775807));
    if last is null or at > last then
      perform ledger.keep_meeting_tally(at);
    end if;
  end loop;
  return null;
end $$;
revoke execute on function ledger.note_meeting_tally() from public;
create trigger note_meeting_tally after insert on ledger.change
  referencing new table as noted for each statement execute function ledger.note_meeting_tally();

-- All counts once more, from the first revision on: for rows that came past the triggers. What each revision changed has to be noted before.
create procedure ledger.keep_meeting_tally_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  at bigint;
begin
  delete from ledger.meeting_tally;
  for at in select distinct revision from ledger.change where kind in ('meeting', 'participation') order by 1 loop
    perform ledger.keep_meeting_tally(at);
  end loop;
end $$;
revoke execute on procedure ledger.keep_meeting_tally_again() from public;

call ledger.keep_meeting_tally_again();
analyze ledger.meeting_tally;
