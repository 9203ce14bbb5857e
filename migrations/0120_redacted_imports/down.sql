drop function ledger.redact_import;
CREATE OR REPLACE FUNCTION ledger.guard_import()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
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
     and (attname = any(s.columns) or (of_kind, attname) = ('redaction', 'reason'))
$function$;
