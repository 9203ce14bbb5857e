-- Of some facts a source only says that they are no later than something: a promise in a list of 2025 whose day nobody noted. Such a date
-- is an interval with an unknown beginning (ISO 8601-2, EDTF): /2025-05. Of all other texts, each function says what it said before: what is
-- indexed by it stays right.

create or replace function partial_earliest(value text) returns date language sql immutable parallel safe
return case when left(value, 1) = '/' then '-infinity'::date else make_date(
  substr(value, 1, 4)::integer,
  case substr(value, 6, 1) when 'Q' then 3 * substr(value, 7, 1)::integer - 2
    else coalesce(nullif(substr(split_part(value, '/', 1), 6, 2), ''), '1')::integer end,
  coalesce(nullif(substr(split_part(value, '/', 1), 9, 2), ''), '1')::integer) end;

create or replace function is_partial_date(value text) returns boolean language plpgsql immutable strict parallel safe as $$
declare
  each text;
begin
  if value !~ '^((18|19|20|21)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?)?(/(18|19|20|21)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?)?$' or value = '' then
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
