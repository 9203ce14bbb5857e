-- What a redaction needs to know of a kind follows from the catalogue of Postgres and from ledger.salted, so a new kind needs nothing.

-- As before, for kinds that have texts.
create or replace function ledger.keep_salts(of_revision bigint) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  each text;
begin
  for each in select kind from ledger.salted where kind <> 'contributor' and columns <> '{}' loop
    execute format('insert into ledger.kept_salt select $1, %L, t.id, sha256(r.salt || uuid_send(t.id))
      from (%s) t join ledger.revision_salt r on r.revision = $1', each, ledger.rows_sql(each, 't.id'))
      using of_revision, of_revision;
  end loop;
  delete from ledger.revision_salt where revision = of_revision;
end $$;

-- As before; and what is an address or must be unique follows from the name of the column and from the indexes of the table.
create or replace function ledger.marking(kind text, field text, id uuid) returns text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select format('%1$I = case when %1$I is not null then %2$L::%3$s end', field, case
      when field ~ '(^|_)url$' then 'https://redacted.invalid/' || id
      when exists (select from pg_index where indrelid = attrelid and indisunique and attnum = any(indkey)) then 'redacted-' || id
      when atttypid = 'text[]'::regtype then '{[redacted]}'
      when atttypid = 'jsonb'::regtype then '[]'
      when atttypid = 'bytea'::regtype and attnotnull then ''
      when atttypid = 'bytea'::regtype or field = 'content_hash' then null
      else '[redacted]' end, format_type(atttypid, null))
    from pg_attribute where attrelid = format('public.%I', kind)::regclass and attname = field
$$;

-- As before; and a kind without texts has no places.
create or replace function ledger.places_of(of_kind text, words text[], of_id uuid, own boolean, most integer)
  returns table (record_id uuid, version integer, revision bigint, field text) language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  compared text[] := array(select ledger.compared(word) from unnest(words) as word);
  -- Of each, the longest part that is written down without escapes.
  parts text[] := array(select (select part from regexp_split_to_table(word, '[\s"\\]|[[:cntrl:]]') as part order by length(part) desc limit 1)
                          from unnest(compared) as word);
  versions text;
begin
  versions := (
    select case
        when of_kind in (select ledger.tracked_kinds()) then format(
          'select id, version, revision, %1$s from public.%2$I t union all select id, version, revision, %1$s from history.%2$I t',
          string_agg(format('%I', t.field), ', '), of_kind)
        when of_kind in ('operation', 'review') then format(
          'select t.id, null::integer as version, c.revision, %s from public.%I t join public.change_set c on c.id = t.change_set_id',
          string_agg(format('t.%I', t.field), ', '), of_kind)
        else format('select id, null::integer as version, %s as revision, %s from public.%I t',
          case of_kind when 'contributor' then 'null::bigint' else 'revision' end,
          string_agg(format('%I', t.field), ', '), of_kind)
      end from ledger.texts_sql(of_kind) as t having count(*) > 0);
  if versions is null then
    return;
  end if;
  return query execute format(
    'select * from (
       select t.id, t.version, t.revision, f.field from (%s) as t cross join lateral (values %s) as f(field, written)
        where t.id %s $3 and ledger.stands_in(ledger.compared(f.written), $1) limit $4) as found
      order by 3 nulls last, 1, 4', versions, (
        select string_agg(format('(%L, %s)', t.field, t.written), ', ') from ledger.texts_sql(of_kind) as t),
      case when own then '=' else '<>' end)
    using compared, parts, of_id, most;
end $$;
