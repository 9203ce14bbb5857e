-- No way back while a record has, or ever had, a date that the earlier functions do not know.
do $$
declare
  dated record;
  schema_name text;
  found_one boolean;
begin
  for dated in
    select c.conrelid::regclass::text as table_name, a.attname as column_name from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.connamespace = 'public'::regnamespace and c.conname like '%\_is\_partial\_date'
  loop
    foreach schema_name in array array['public', 'history'] loop
      execute format('select exists (select from %I.%I where partial_precision(%I) in (''QUARTER'', ''INTERVAL''))',
        schema_name, dated.table_name, dated.column_name) into found_one;
      if found_one then
        raise exception '%.%.% has quarters or intervals', schema_name, dated.table_name, dated.column_name;
      end if;
    end loop;
  end loop;
end $$;

create or replace function is_partial_date(value text) returns boolean language plpgsql immutable strict parallel safe as $$
begin
  if value !~ '^(18|19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' then
    return false;
  end if;
  return public.partial_earliest(value) is not null;
exception when datetime_field_overflow then
  return false;
end $$;

create or replace function partial_earliest(value text) returns date language sql immutable parallel safe
return make_date(
  substr(value, 1, 4)::integer,
  coalesce(nullif(substr(value, 6, 2), ''), '1')::integer,
  coalesce(nullif(substr(value, 9, 2), ''), '1')::integer);

create or replace function partial_latest(value text) returns date language sql immutable parallel safe
return case length(value)
  when 4 then make_date(substr(value, 1, 4)::integer, 12, 31)
  when 7 then (make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1)
               + interval '1 month' - interval '1 day')::date
  else partial_earliest(value)
end;

drop function last_day_of, partial_precision;
