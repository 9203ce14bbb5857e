-- A partial date is YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD, or an interval of two of these: 2016-04/2017-06 (ISO 8601). From 1800 to
-- 2199. Of the forms that were dates before, each function says what it said: what is indexed by it stays right.

create or replace function partial_earliest(value text) returns date language sql immutable parallel safe
return make_date(
  substr(value, 1, 4)::integer,
  case substr(value, 6, 1) when 'Q' then 3 * substr(value, 7, 1)::integer - 2
    else coalesce(nullif(substr(split_part(value, '/', 1), 6, 2), ''), '1')::integer end,
  coalesce(nullif(substr(split_part(value, '/', 1), 9, 2), ''), '1')::integer);

-- The last day of a date that is no interval.
create function last_day_of(value text) returns date language sql immutable parallel safe
return case
  when length(value) = 4 then make_date(substr(value, 1, 4)::integer, 12, 31)
  when length(value) = 7 then (make_date(substr(value, 1, 4)::integer,
      case substr(value, 6, 1) when 'Q' then 3 * substr(value, 7, 1)::integer else substr(value, 6, 2)::integer end, 1)
    + interval '1 month' - interval '1 day')::date
  else partial_earliest(value)
end;

create or replace function partial_latest(value text) returns date language sql immutable parallel safe
return last_day_of(split_part(value, '/', -1));

create function partial_precision(value text) returns text language sql immutable parallel safe
return case
  when strpos(value, '/') > 0 then 'INTERVAL'
  when substr(value, 6, 1) = 'Q' then 'QUARTER'
  when length(value) = 4 then 'YEAR'
  when length(value) = 7 then 'MONTH'
  when length(value) = 10 then 'DAY'
end;

-- An interval does not end before it begins. No error is caught any more: a parallel worker cannot do that.
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
