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
      execute format('select exists (select from %I.%I where left(%I, 1) = ''/'')',
        schema_name, dated.table_name, dated.column_name) into found_one;
      if found_one then
        raise exception '%.%.% has dates with an unknown beginning', schema_name, dated.table_name, dated.column_name;
      end if;
    end loop;
  end loop;
end $$;

create or replace function partial_earliest(value text) returns date language sql immutable parallel safe
return make_date(
  substr(value, 1, 4)::integer,
  case substr(value, 6, 1) when 'Q' then 3 * substr(value, 7, 1)::integer - 2
    else coalesce(nullif(substr(split_part(value, '/', 1), 6, 2), ''), '1')::integer end,
  coalesce(nullif(substr(split_part(value, '/', 1), 9, 2), ''), '1')::integer);

create or replace function is_partial_date(value text) returns boolean language plpgsql immutable strict parallel safe as $$
declare
  each text;
begin
  if value !~ '^(18|19|20|21)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?(/(18|19|20|21)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?)?$' then
    return false;
  end if;
  foreach each in array string_to_array(value, '/') loop
    if length(each) = 10 and right(each, 2)::integer > 28
      and right(each, 2)::integer > extract(day from public.last_day_of(left(each, 7))) then
      return false;
    end if;
  end loop;
  return strpos(value, '/') = 0 or public.partial_earliest(value) <= public.partial_latest(value);
end $$;
