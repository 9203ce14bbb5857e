-- Texts of an import can be redacted: its summary, the names of its files and of its mapping, and its rejects. They are no part of the proof, so
-- nothing has to be kept of them. The summaries of its change sets repeat them, and lose them too.
CREATE OR REPLACE FUNCTION ledger.guard_import()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if ledger.redacts() and to_jsonb(new) - array['summary', 'mapping_name', 'file_names']
     = to_jsonb(old) - array['summary', 'mapping_name', 'file_names'] then
    return new;
  end if;
  if to_jsonb(new) - array['finished_at', 'rows', 'rejected_rows', 'vanished_rows', 'operations']
     is distinct from to_jsonb(old) - array['finished_at', 'rows', 'rejected_rows', 'vanished_rows', 'operations']
     or old.finished_at is not null then
    raise exception 'import % stays as it was', old.id using errcode = 'FT003';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION ledger.places_of(of_kind text, words text[], of_id uuid, own boolean, most integer)
 RETURNS TABLE(record_id uuid, version integer, revision bigint, field text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
          case when of_kind in ('contributor', 'import') then 'null::bigint' else 'revision' end,
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
end $function$;
CREATE OR REPLACE FUNCTION ledger.texts_sql(of_kind text)
 RETURNS TABLE(field text, written text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select attname::text, format(case
           when (of_kind, attname) = ('operation', 'names') then
             '(select string_agg(key, E''\u0001'') from jsonb_object_keys(t.%1$I) as key)'
           -- To take a value apart takes longer than to write it down, and in most of them there is nothing.
           when atttypid = 'jsonb'::regtype then
             'case when exists (select from unnest($2) as w where strpos(ledger.compared(t.%1$I::text), w) > 0) then ledger.texts_in(t.%1$I) end'
           when atttypid = 'text[]'::regtype then 'array_to_string(t.%1$I, E''\u0001'')'
           else 't.%1$I' end, attname)
    from pg_attribute left join ledger.salted s on s.kind = of_kind
   where attrelid = format('public.%I', of_kind)::regclass and attnum > 0 and not attisdropped
     and atttypid <> 'bytea'::regtype
     and (attname = any(s.columns) or (of_kind, attname) in (('redaction', 'reason'), ('import', 'summary'), ('import', 'mapping_name'), ('import', 'file_names')))
$function$;

create function ledger.redact_import(of_id uuid, given_fields text[], why text) returns uuid language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  applied public.change_set := ledger.open_change_set();
  held public.import;
  words text[];
  part bigint;
  noted uuid;
begin
  if not exists (select from public.contributor where id = applied.contributor_id and role = 'ADMIN') then
    raise exception 'only an admin redacts' using errcode = 'FT006';
  end if;
  select * into held from public.import where id = of_id for update;
  if held.id is null then
    raise exception 'there is no import %', of_id using errcode = 'FT005';
  end if;
  if given_fields = '{}' or not given_fields <@ '{summary,mapping_name,file_names,rejects}'::text[] then
    raise exception 'only summary, mappingName, files and rejects of an import are redacted' using errcode = 'FT005';
  end if;
  words := array(select word from (values ('summary', held.summary), ('mapping_name', held.mapping_name)) as given(field, word) where field = any(given_fields))
    || case when 'file_names' = any(given_fields) then held.file_names else '{}' end;
  perform set_config('followthrough.redacts', 'on', true);
  update public.import set
      summary = case when 'summary' = any(given_fields) then 'redacted-' || id else left(ledger.without(summary, words), 1000) end,
      mapping_name = case when 'mapping_name' = any(given_fields) then 'redacted-' || id else mapping_name end,
      file_names = case when 'file_names' = any(given_fields) then array(select 'redacted-' || place from generate_subscripts(file_names, 1) as place) else file_names end
    where id = of_id;
  update ledger.import_reject set
      file = case when 'file_names' = any(given_fields) then 'redacted-' || coalesce(array_position(held.file_names, file), 0) else file end,
      value = case when 'rejects' = any(given_fields) then null else value end,
      reason = case when 'rejects' = any(given_fields) then '[redacted]' else left(ledger.without(reason, words), 1000) end
    where import_id = of_id;
  for part in select c.revision from ledger.import_change_set p join public.change_set c on c.id = p.change_set_id
      where p.import_id = of_id and c.revision is not null and ledger.without(c.summary, words) <> c.summary order by c.revision loop
    perform ledger.keep_salts(part);
    perform ledger.redact_change_set(applied.revision, part, words, why);
  end loop;
  perform set_config('followthrough.redacts', 'off', true);
  insert into public.redaction (id, revision, kind, record_id, version, redacted_revision, fields, remains, reason)
    select gen_random_uuid(), applied.revision, 'import', of_id, null, 0, given_fields, array_agg(sha256('')), why from unnest(given_fields)
    returning id into noted;
  return noted;
end $$;
revoke execute on function ledger.redact_import from public;
grant execute on function ledger.redact_import to followthrough_app;
