-- The hash of a revision was computed by statements for any range of revisions. Their plans, made once for all values, expect some part of
-- everything, so they read tables as a whole where one revision has a row or two; and all 42 tables and twins were asked although a change
-- set writes to few. The revision that is being applied has statements of its own now: for that one, and only for the parts that its changes
-- have, which are noted first. No twin has a row of it yet. Whoever verifies the record goes through ranges and asks all tables, as before.
drop function ledger.content(bigint, bigint);
drop function ledger.chain(bigint, bigint);
drop function ledger.counted_anew(bigint);
drop function ledger.tally_changes(bigint);
drop function ledger.take_tally(bigint);
drop function ledger.take_changes(bigint);
drop function ledger.changes_of(bigint);
drop function ledger.parts_body();
drop function ledger.parts_sql();
drop function ledger.leaves_sql(text);
drop function ledger.rows_sql(text, text);

-- The rows of a kind: of revisions from $1 to $2, or of $1 alone, the latest.
create function ledger.rows_sql(kind text, columns text, of_latest boolean default false)
  returns text
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  return case
    when of_latest and kind in (select ledger.tracked_kinds()) then format(
      'select t.revision as at, %s from public.%I t where t.revision = $1', columns, kind)
    when of_latest then replace(ledger.rows_sql(kind, columns), 'between $1 and $2', '= $1')
    when kind in (select ledger.tracked_kinds()) then format(
      'select t.revision as at, %1$s from public.%2$I t where t.revision between $1 and $2 union all
       select t.revision, %1$s from history.%2$I t where t.revision between $1 and $2', columns, kind)
    when kind in ('change_set', 'redaction') then format(
      'select t.revision as at, %s from public.%I t where t.revision between $1 and $2', columns, kind)
    when kind = 'contributor' then format(
      'select c.revision as at, %s from public.change_set c cross join lateral (
         select c.contributor_id as id union select w.reviewer_id from public.review w where w.change_set_id = c.id) named
         join public.contributor t on t.id = named.id
       where c.revision between $1 and $2', columns)
    else format(
      'select c.revision as at, %s from public.change_set c join public.%I t on t.change_set_id = c.id
       where c.revision between $1 and $2', columns, kind)
  end;
end $$;

create function ledger.leaves_sql(kind text, of_latest boolean default false)
  returns text
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select format('
    select t.at as revision, t.id, sha256(convert_to(concat(%s), ''UTF8'')%s) as leaf
    from (%s) t
    left join ledger.revision_salt r on r.revision = %s
    left join ledger.kept_salt k on k.revision = %s and k.kind = %L and k.record_id = t.id
    cross join lateral (select coalesce(k.salt, sha256(r.salt || uuid_send(t.id))) as salt offset 0) s',
    string_agg(format('%L || %s', ' ' || ledger.hashed_as(kind, name) || '=', written), ', ') filter (where not salted),
    string_agg(format('
      || coalesce(%1$L::bytea || case when k.fields is not null then ledger.kept_digest(k.fields, %2$L, %3$s)
           when t.%2$I is not null then sha256(sha256(s.salt || %2$L::bytea) || %3$s) end, '''')',
      name || ':', name, written), '') filter (where salted),
    ledger.rows_sql(kind, string_agg(format('t.%I', name), ', '), of_latest),
    case when of_latest then '$1' else 't.at' end, case when kind = 'contributor' then '0' when of_latest then '$1' else 't.at' end, kind)
    from ledger.columns_sql(kind)
$$;

create function ledger.parts_sql(of_latest boolean default false)
  returns table (part text, leaves text)
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select kind, ledger.leaves_sql(kind, of_latest)
    from (values ('change_set'), ('contributor'), ('operation'), ('redaction'), ('review')) as untracked(kind)
  union all select kind, ledger.leaves_sql(kind, of_latest) from ledger.tracked_kinds() as kind
  union all select kind || ' superseded', case when of_latest then replace(ledger.superseded_sql(kind), 'between $1 and $2', '= $1') else ledger.superseded_sql(kind) end from ledger.tracked_kinds() as kind
$$;

-- A part is asked for if it has rows; of the latest revision, if it is one of those that are given.
create function ledger.parts_body(of_latest boolean default false)
  returns text
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select format('#variable_conflict use_column
    begin%s
    end', string_agg(format('
    if %s then
      return query select l.revision, %L::text, sha256(string_agg(l.leaf, '''' order by l.id)),
           string_agg(substr(l.leaf, 1, 4), '''' order by l.id)
      from (%s offset 0) l group by l.revision;
    end if;', case when of_latest then format('%L = any(of_parts)', part)
                   when right(part, 11) = ' superseded' then format('exists (select from history.%I where superseded_by between $1 and $2)', left(part, -11))
                   else format('exists (%s)', ledger.rows_sql(part, 't.id')) end, part, leaves), '' order by part collate "C"))
    from ledger.parts_sql(of_latest)
$$;

create or replace procedure ledger.write_parts()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  header constant text := 'create or replace function ledger.%s
      returns table (revision bigint, part text, digest bytea, marks bytea) language plpgsql stable
      set search_path = pg_catalog, public, pg_temp set timezone = ''UTC'' set datestyle = ''ISO'' set bytea_output = ''hex''
      set plan_cache_mode = force_generic_plan set jit = off
    as %L';
begin
  execute format(header, 'parts(first_revision bigint, last_revision bigint)', ledger.parts_body(false));
  execute format(header, 'latest_parts(at bigint, of_parts text[])', ledger.parts_body(true));
end $$;
call ledger.write_parts();

-- With parts, it is one revision, the latest, which has these and no others.
create function ledger.content(first_revision bigint, last_revision bigint, of_parts text[] default null)
  returns table (revision bigint, content bytea, parts text[], marks bytea[])
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select revision, string_agg(convert_to(part || ':', 'UTF8') || digest, '' order by part collate "C"),
         array_agg(part order by part collate "C"), array_agg(marks order by part collate "C")
    from (
      select * from ledger.parts(first_revision, last_revision) where of_parts is null
      union all select * from ledger.latest_parts(first_revision, of_parts) where of_parts is not null) as part group by revision
$$;

create function ledger.chain(first_revision bigint, last_revision bigint, of_parts text[] default null)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  previous bytea := '';
  next record;
begin
  if of_parts is null then
    insert into ledger.kept_salt (revision, kind, record_id, salt)
      select 0, 'contributor', id, ledger.new_salt() from (
        select c.contributor_id as id from public.change_set c where c.revision between first_revision and last_revision
        union select w.reviewer_id from public.change_set c join public.review w on w.change_set_id = c.id
         where c.revision between first_revision and last_revision) as named
      on conflict do nothing;
  else
    insert into ledger.kept_salt (revision, kind, record_id, salt)
      select 0, 'contributor', id, ledger.new_salt() from (
        select c.contributor_id as id from public.change_set c where c.revision = first_revision
        union select w.reviewer_id from public.change_set c join public.review w on w.change_set_id = c.id where c.revision = first_revision) as named
       where not exists (select from ledger.kept_salt k where k.revision = 0 and k.kind = 'contributor' and k.record_id = id)
      on conflict do nothing;
  end if;
  if first_revision > 1 then
    select hash into previous from ledger.proof where revision = first_revision - 1;
    if not found then
      raise exception 'revision % has no hash to go on from', first_revision - 1 using errcode = 'FT001';
    end if;
  end if;
  for next in select * from ledger.content(first_revision, last_revision, of_parts) order by revision loop
    previous := sha256(previous || next.content);
    insert into ledger.proof values (next.revision, previous, next.parts, next.marks);
  end loop;
end $$;
revoke execute on function ledger.chain(bigint, bigint, text[]) from public;

create or replace procedure ledger.write_changes()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  header constant text := 'create or replace function ledger.%s language plpgsql stable
    set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as %L';
  begun constant text := 'select %1$L::text, t.id, t.version, true, %2$s from %3$I.%1$I t where t.revision = $1';
  wholes text;
  versions text;
  latest text;
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
  -- No twin has versions that the latest revision began.
  select string_agg(format(begun, kind, whole, 'public') || E'\n    union all ' || format(begun, kind, whole, 'history') || E'\n    union all '
      || format('select %1$L::text, t.id, t.version, false, %2$s from history.%1$I t where t.superseded_by = $1', kind, whole),
      E'\n    union all ' order by kind collate "C"),
    string_agg(format(begun, kind, whole, 'public') || E'\n    union all '
      || format('select %1$L::text, t.id, t.version, false, %2$s from history.%1$I t where t.superseded_by = $1', kind, whole),
      E'\n    union all ' order by kind collate "C")
    into versions, latest from (select kind, ledger.whole_sql(kind) as whole from ledger.tracked_kinds() as kind) as each;
  execute format(header, 'versions_of(at bigint) returns table (kind text, id uuid, version integer, begun boolean, whole_id uuid)', format('
begin
  return query
    %s;
end ', versions));
  execute format(header, 'latest_versions(at bigint) returns table (kind text, id uuid, version integer, begun boolean, whole_id uuid)', format('
begin
  return query
    %s;
end ', latest));
end $$;
call ledger.write_changes();

create function ledger.changes_of(at bigint, is_latest boolean default false)
  returns table (record_id uuid, kind text, version integer, change text, whole_id uuid, other_id uuid)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
#variable_conflict use_column
begin
  return query
  with v as materialized (
    select * from ledger.versions_of(at) where not is_latest
    union all select * from ledger.latest_versions(at) where is_latest)
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

create function ledger.take_changes(at bigint, is_latest boolean default false)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' set jit to 'off' as $$
declare
  wholes uuid[];
  moved_from uuid[];
  moved_into uuid[];
begin
  with c as materialized (select * from ledger.changes_of(at, is_latest)),
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
revoke execute on function ledger.take_changes(bigint, boolean) from public;

create function ledger.counted_anew(at bigint, of_kinds text[] default null)
  returns uuid[]
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' set plan_cache_mode to 'force_generic_plan' set jit to 'off' as $$
begin
  -- Counts are of commitments, of their parties, of what was judged of them, and of who published what is quoted of them.
  if not of_kinds && '{assessment,commitment,party,source_article}' and not exists (
      select from public.evidence where revision = at and subject_kind = 'COMMITMENT'
      union all select from history.evidence where superseded_by = at and subject_kind = 'COMMITMENT') then
    return '{}';
  end if;
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

create function ledger.tally_changes(at bigint, of_kinds text[] default null)
  returns table (counted text, key text, status text, change integer)
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
#variable_conflict use_column
declare
  anew constant uuid[] := ledger.counted_anew(at, of_kinds);
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

create function ledger.take_tally(at bigint, of_kinds text[] default null)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  with changed as materialized (select * from ledger.tally_changes(at, of_kinds)),
  superseded as (
    update ledger.tally t set superseded_by = at from changed c
     where (t.counted, t.key, t.status) = (c.counted, c.key, c.status) and t.superseded_by = 9223372036854775807
    returning t.counted, t.key, t.status, t.count)
  insert into ledger.tally (counted, key, status, revision, count)
  select counted, key, status, at, change + coalesce(count, 0)
    from changed left join superseded using (counted, key, status) where change + coalesce(count, 0) <> 0;
end $$;
revoke execute on function ledger.take_tally(bigint, text[]) from public;

create or replace function ledger.prove()
  returns trigger
  language plpgsql security definer set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  kinds text[];
  superseded text[];
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.take_changes(new.revision, true);
    select array_agg(distinct kind), array_agg(distinct kind || ' superseded') filter (where change <> 'CREATED') into kinds, superseded
      from ledger.change where revision = new.revision;
    kinds := coalesce(kinds, '{}');
    perform ledger.chain(new.revision, new.revision, kinds || superseded || '{change_set,contributor,operation,redaction,review}'::text[]);
    if exists (select from public.redaction r where r.revision = new.revision and r.kind = 'source_article' and 'publisher' = any(r.fields)) then
      call ledger.tally_again();
    else
      perform ledger.take_tally(new.revision, kinds);
    end if;
  end if;
  return null;
end $$;
