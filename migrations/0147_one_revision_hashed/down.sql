drop function ledger.latest_parts(bigint, text[]);
drop function ledger.latest_versions(bigint);
drop function ledger.content(bigint, bigint, text[]);
drop function ledger.chain(bigint, bigint, text[]);
drop function ledger.counted_anew(bigint, text[]);
drop function ledger.tally_changes(bigint, text[]);
drop function ledger.take_tally(bigint, text[]);
drop function ledger.take_changes(bigint, boolean);
drop function ledger.changes_of(bigint, boolean);
drop function ledger.parts_body(boolean);
drop function ledger.parts_sql(boolean);
drop function ledger.leaves_sql(text, boolean);
drop function ledger.rows_sql(text, text, boolean);

create function ledger.rows_sql(kind text, columns text)
  returns text
  language plpgsql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  return case
    when kind in (select ledger.tracked_kinds()) then format(
      'select t.revision as at, %1$s from public.%2$I t where t.revision between $1 and $2 union all
       select t.revision, %1$s from history.%2$I t where t.revision between $1 and $2', columns, kind)
    when kind in ('change_set', 'redaction') then format(
      'select t.revision as at, %s from public.%I t where t.revision between $1 and $2', columns, kind)
    when kind = 'contributor' then format(
      'select c.revision as at, %s from public.change_set c join public.contributor t
         on t.id = c.contributor_id or t.id in (select reviewer_id from public.review w where w.change_set_id = c.id)
       where c.revision between $1 and $2', columns)
    else format(
      'select c.revision as at, %s from public.change_set c join public.%I t on t.change_set_id = c.id
       where c.revision between $1 and $2', columns, kind)
  end;
end $$;

create function ledger.leaves_sql(kind text)
  returns text
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select format('
    select t.at as revision, t.id, sha256(convert_to(concat(%s), ''UTF8'')%s) as leaf
    from (%s) t
    left join ledger.revision_salt r on r.revision = t.at
    left join ledger.kept_salt k on k.revision = %s and k.kind = %L and k.record_id = t.id
    cross join lateral (select coalesce(k.salt, sha256(r.salt || uuid_send(t.id))) as salt offset 0) s',
    string_agg(format('%L || %s', ' ' || ledger.hashed_as(kind, name) || '=', written), ', ') filter (where not salted),
    string_agg(format('
      || coalesce(%1$L::bytea || case when k.fields is not null then ledger.kept_digest(k.fields, %2$L, %3$s)
           when t.%2$I is not null then sha256(sha256(s.salt || %2$L::bytea) || %3$s) end, '''')',
      name || ':', name, written), '') filter (where salted),
    ledger.rows_sql(kind, string_agg(format('t.%I', name), ', ')),
    case kind when 'contributor' then '0' else 't.at' end, kind)
    from ledger.columns_sql(kind)
$$;

create function ledger.parts_sql()
  returns table (part text, leaves text)
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select kind, ledger.leaves_sql(kind)
    from (values ('change_set'), ('contributor'), ('operation'), ('redaction'), ('review')) as untracked(kind)
  union all select kind, ledger.leaves_sql(kind) from ledger.tracked_kinds() as kind
  union all select kind || ' superseded', ledger.superseded_sql(kind) from ledger.tracked_kinds() as kind
$$;

create function ledger.parts_body()
  returns text
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select format('#variable_conflict use_column
    begin%s
    end', string_agg(format('
    if exists (%s) then
      return query select l.revision, %L::text, sha256(string_agg(l.leaf, '''' order by l.id)),
           string_agg(substr(l.leaf, 1, 4), '''' order by l.id)
      from (%s offset 0) l group by l.revision;
    end if;', case when right(part, 11) = ' superseded' then format('select from history.%I where superseded_by between $1 and $2', left(part, -11))
                   else ledger.rows_sql(part, 't.id') end, part, leaves), '' order by part collate "C"))
    from ledger.parts_sql()
$$;

create or replace procedure ledger.write_parts()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
begin
  execute format('
    create or replace function ledger.parts(first_revision bigint, last_revision bigint)
      returns table (revision bigint, part text, digest bytea, marks bytea) language plpgsql stable
      set search_path = pg_catalog, public, pg_temp set timezone = ''UTC'' set datestyle = ''ISO'' set bytea_output = ''hex''
      set plan_cache_mode = force_generic_plan set jit = off
    as %L', ledger.parts_body());
end $$;
call ledger.write_parts();

create function ledger.content(first_revision bigint, last_revision bigint)
  returns table (revision bigint, content bytea, parts text[], marks bytea[])
  language sql stable set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
  select revision, string_agg(convert_to(part || ':', 'UTF8') || digest, '' order by part collate "C"),
         array_agg(part order by part collate "C"), array_agg(marks order by part collate "C")
    from ledger.parts(first_revision, last_revision) group by revision
$$;

create function ledger.chain(first_revision bigint, last_revision bigint)
  returns void
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
declare
  previous bytea := '';
  next record;
begin
  insert into ledger.kept_salt (revision, kind, record_id, salt)
    select 0, 'contributor', id, ledger.new_salt() from (
      select c.contributor_id as id from public.change_set c where c.revision between first_revision and last_revision
      union select w.reviewer_id from public.change_set c join public.review w on w.change_set_id = c.id
       where c.revision between first_revision and last_revision) as named
    on conflict do nothing;
  if first_revision > 1 then
    select hash into previous from ledger.proof where revision = first_revision - 1;
    if not found then
      raise exception 'revision % has no hash to go on from', first_revision - 1 using errcode = 'FT001';
    end if;
  end if;
  for next in select * from ledger.content(first_revision, last_revision) order by revision loop
    previous := sha256(previous || next.content);
    insert into ledger.proof values (next.revision, previous, next.parts, next.marks);
  end loop;
end $$;
revoke execute on function ledger.chain(bigint, bigint) from public;

create or replace procedure ledger.write_changes()
  language plpgsql set search_path to 'pg_catalog', 'public', 'pg_temp' as $$
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
call ledger.write_changes();

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

create function ledger.take_changes(at bigint)
  returns void
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

create function ledger.counted_anew(at bigint)
  returns uuid[]
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

create function ledger.tally_changes(at bigint)
  returns table (counted text, key text, status text, change integer)
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

create function ledger.take_tally(at bigint)
  returns void
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

create or replace function ledger.prove()
  returns trigger
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
