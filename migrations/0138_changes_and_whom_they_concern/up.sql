-- What each revision changed, and which records that concerns: kept when a revision is applied. Without it, "the latest changes about an
-- actor with 15,000 commitments" would ask of every change of the record whether it is about one of these. Ids, kinds and codes only: no
-- words that a redaction could have to take out.

-- Of which records the records of a kind are parts. A kind that is not here is a whole of its own.
create table ledger.part_of (
  kind text primary key,
  -- The column with the id of the whole, which is of this kind, or of the kind in that column.
  whole_column text not null,
  whole_kind text,
  kind_column text,
  constraint part_of_one_way check ((whole_kind is null) <> (kind_column is null))
);
grant select on ledger.part_of to followthrough_app;
insert into ledger.part_of values
  ('assessment', 'commitment_id', 'commitment', null),
  ('commitment_topic', 'commitment_id', 'commitment', null),
  ('deadline_change', 'commitment_id', 'commitment', null),
  ('evidence', 'subject_id', null, 'subject_kind'),
  ('follow_up', 'commitment_id', 'commitment', null),
  ('identifier', 'subject_id', null, 'subject_kind'),
  ('measurement', 'target_id', 'target', null),
  ('meeting_topic', 'meeting_id', 'meeting', null),
  ('milestone', 'commitment_id', 'commitment', null),
  ('participation', 'meeting_id', 'meeting', null),
  ('party', 'commitment_id', 'commitment', null),
  ('target', 'commitment_id', 'commitment', null),
  ('translation', 'record_id', null, 'record_kind');

-- One row for what a revision did to a record. `whole_id` is the record of which it is a part, or the record itself.
create table ledger.change (
  revision bigint not null,
  record_id uuid not null,
  kind text not null,
  version integer not null,
  change text not null,
  whole_id uuid not null,
  constraint change_known check (change in ('CREATED', 'CORRECTED', 'RETRACTED', 'MERGED', 'RESTORED'))
);
-- A whole and its parts change together, so this index is small: it has each pair once, with the rows.
create index change_whole on ledger.change (whole_id, revision);
-- Rows come in the order of revisions, so this small index finds those of one revision.
create index change_revision on ledger.change using brin (revision) with (pages_per_range = 16);
-- Most changes are of new records; of the others there may be few, far apart.
create index change_of_kind on ledger.change (change, revision, record_id) where change <> 'CREATED';

-- Which records the changes of a whole concern, with a revision: as it was before the revision, and as it was after it.
create table ledger.concern (
  about_id uuid not null,
  revision bigint not null,
  whole_id uuid not null,
  constraint concern_pkey primary key (about_id, revision, whole_id)
);
create index concern_revision on ledger.concern using brin (revision) with (pages_per_range = 16);

-- The jurisdictions of a whole in the same way: its code, and that of the country of which it is a part.
create table ledger.change_jurisdiction (
  jurisdiction text collate "C" not null,
  revision bigint not null,
  whole_id uuid not null,
  constraint change_jurisdiction_pkey primary key (jurisdiction, revision, whole_id)
);
create index change_jurisdiction_revision on ledger.change_jurisdiction using brin (revision) with (pages_per_range = 16);
grant select on ledger.change, ledger.concern, ledger.change_jurisdiction to followthrough_app;

-- The id of the whole of a row `t`, with a revision.
create function ledger.whole_sql(of_kind text) returns text language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select coalesce((
    select case
        when p.kind_column is not null then format(
          'case when t.%1$I in (%2$s) then ledger.whole_of($1, lower(t.%1$I), t.%3$I) else t.%3$I end', p.kind_column, (
            select string_agg(quote_literal(upper(kind)), ', ' order by kind collate "C") from ledger.part_of), p.whole_column)
        when exists (select from ledger.part_of above where above.kind = p.whole_kind) then format(
          'ledger.whole_of($1, %L, t.%I)', p.whole_kind, p.whole_column)
        else format('t.%I', p.whole_column)
      end
      from ledger.part_of p where p.kind = of_kind), 't.id')
$$;

-- Writes the two functions that name every kind of record. `ledger.track` calls it.
create procedure ledger.write_changes() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  header constant text := 'create or replace function ledger.%s language plpgsql stable
    set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as %L';
  begun constant text := 'select %1$L::text, t.id, t.version, true, %2$s from %3$I.%1$I t where t.revision = $1';
  wholes text;
  versions text;
begin
  -- The whole of a part that is known by its id, as it was after the revision, or else before it.
  select string_agg(format('
    when %1$L then return (select %2$s from (
      select %3$s, t.revision, 9223372036854775807 as superseded_by from public.%1$I t where t.id = $3
      union all select %3$s, t.revision, t.superseded_by from history.%1$I t where t.id = $3) t
      where t.revision <= $1 and t.superseded_by >= $1 order by t.revision desc limit 1);', kind, ledger.whole_sql(kind),
        concat_ws(', ', format('t.%I', whole_column), case when kind_column is not null then format('t.%I', kind_column) end)), '' order by kind collate "C")
    into wholes from ledger.part_of where kind in (select ledger.tracked_kinds());
  execute format(header, 'whole_of(at bigint, of_kind text, record_id uuid) returns uuid', format('
begin
  case of_kind%s
    else return record_id;
  end case;
end ', wholes));
  -- The versions that a revision began, and those that it ended.
  select string_agg(format(begun, kind, whole, 'public') || E'\n    union all ' || format(begun, kind, whole, 'history') || E'\n    union all '
      || format('select %1$L::text, t.id, t.version, false, %2$s from history.%1$I t where t.superseded_by = $1', kind, whole),
      E'\n    union all ' order by kind collate "C")
    into versions from (select kind, ledger.whole_sql(kind) as whole from ledger.tracked_kinds() as kind) as each;
  execute format(header, 'versions_of(at bigint) returns table (kind text, id uuid, version integer, begun boolean, whole_id uuid)', format('
begin
  return query
    %s;
end ', versions));
end $$;

create or replace function ledger.write_kinds() returns void language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  of_trigger constant text := 'select array_agg(upper(relname)::text) from pg_trigger join pg_class c on c.oid = tgrelid
    where tgname = %L and relnamespace = ''public''::regnamespace';
  found text[];
begin
  perform ledger.allow_values('operation', 'record_kind', array(select ledger.tracked_kinds()));
  execute format(of_trigger, 'release_subject') into found;
  perform ledger.allow_values('evidence', 'subject_kind', found);
  execute format(of_trigger, 'release_identifiers') into found;
  perform ledger.allow_values('identifier', 'subject_kind', found);
  execute format(of_trigger, 'release_translations') into found;
  perform ledger.allow_values('translation', 'record_kind', found);
  call ledger.write_parts();
  call ledger.write_lookups();
  call ledger.write_changes();
end $$;
call ledger.write_changes();

-- What a revision did, record by record, as the feed `changes` says it. `other_id` is the whole that the record had before, or, of a record
-- that was merged, the one into which it went.
create function ledger.changes_of(at bigint)
  returns table (record_id uuid, kind text, version integer, change text, whole_id uuid, other_id uuid)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
#variable_conflict use_column
begin
  return query
  with v as materialized (select * from ledger.versions_of(at))
  select coalesce(b.id, e.id), coalesce(b.kind, e.kind), coalesce(b.version, e.version),
      case when b.id is null then case when m.into_id is null then 'RETRACTED' else 'MERGED' end
           when b.version = 1 then 'CREATED' when e.id is not null then 'CORRECTED' else 'RESTORED' end,
      coalesce(b.whole_id, e.whole_id), coalesce(m.into_id, nullif(e.whole_id, b.whole_id))
    from (select * from v where begun) b
    full join (select * from v where not begun) e on e.id = b.id
    cross join lateral (
      -- Parts are never merged on their own.
      select case when b.id is null and e.whole_id = e.id then ledger.taken_in_by(e.kind, e.id, at) end as into_id offset 0) m;
end $$;

-- Which records these wholes concerned before or after a revision, besides themselves: of a commitment all its parties, the meeting at which it
-- was made, its topics and the broader ones; of a meeting who took part or was represented, and its topics; of a role, and of a judgement on
-- duplicates, the actors in it; of a topic the broader one.
create function ledger.links_of(wholes uuid[], at bigint) returns table (about_id uuid, whole_id uuid)
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

-- The jurisdictions of these wholes before or after a revision: of a commitment where it is to hold, of an actor its own, of a meeting those of
-- the public bodies and offices that took part or were represented, without absent ones. A part of a country is in the country as well.
create function ledger.jurisdictions_of(wholes uuid[], at bigint) returns table (jurisdiction text, whole_id uuid)
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

-- The records that a revision concerns, each with a whole that changed: itself, those linked to it, and, where a record moved from one whole
-- into another, both, so that those of either name find a merge. `moved_from` and `moved_into` are pairs.
create function ledger.concerns_of(wholes uuid[], moved_from uuid[], moved_into uuid[], at bigint) returns table (about_id uuid, whole_id uuid)
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select id, id from unnest(wholes) as id
  union select about_id, whole_id from ledger.links_of(wholes, at)
  union select m.about_id, m.whole_id from unnest(moved_from, moved_into) as m(about_id, whole_id) where m.whole_id = any(wholes)
$$;

-- Notes what a revision did, and whom it concerns.
create function ledger.take_changes(at bigint) returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
declare
  wholes uuid[];
  moved_from uuid[];
  moved_into uuid[];
begin
  with c as materialized (select * from ledger.changes_of(at)),
  noted as (
    insert into ledger.change (revision, record_id, kind, version, change, whole_id)
    select at, record_id, kind, version, change, whole_id from c)
  select array_agg(distinct whole_id),
      array_agg(other_id) filter (where other_id is not null) || array_agg(record_id) filter (where other_id is not null and record_id = whole_id),
      array_agg(whole_id) filter (where other_id is not null) || array_agg(other_id) filter (where other_id is not null and record_id = whole_id)
    into wholes, moved_from, moved_into from c;
  if wholes is null then
    return;
  end if;
  insert into ledger.concern (about_id, revision, whole_id)
    select about_id, at, whole_id from ledger.concerns_of(wholes, moved_from, moved_into, at);
  insert into ledger.change_jurisdiction (jurisdiction, revision, whole_id)
    select jurisdiction, at, whole_id from ledger.jurisdictions_of(wholes, at);
end $$;
revoke execute on function ledger.take_changes(bigint) from public;

-- All of it once more, from the first revision on: for rows that came past the triggers.
create procedure ledger.take_changes_again() language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  at bigint;
begin
  delete from ledger.change;
  delete from ledger.concern;
  delete from ledger.change_jurisdiction;
  for at in select revision from public.change_set where revision is not null order by revision loop
    perform ledger.take_changes(at);
  end loop;
end $$;
revoke execute on procedure ledger.take_changes_again() from public;

create or replace function ledger.prove() returns trigger
  language plpgsql security definer set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.chain(new.revision, new.revision);
    perform ledger.take_changes(new.revision);
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
    perform ledger.take_changes(at);
  end loop;
  insert into ledger.revision_salt
    select revision, ledger.new_salt() from public.change_set where revision >= next on conflict do nothing;
  while next <= head loop
    perform ledger.chain(next, least(next + 999, head));
    next := next + 1000;
  end loop;
end $$;

call ledger.take_changes_again();
