-- Functions that the tables, the indexes and the projection share: partial dates, folding, timeliness.

-- A partial date is YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 0), from 1800 to 2199.
create function partial_earliest(value text) returns date language sql immutable parallel safe
return make_date(
  substr(value, 1, 4)::integer,
  coalesce(nullif(substr(value, 6, 2), ''), '1')::integer,
  coalesce(nullif(substr(value, 9, 2), ''), '1')::integer);

create function partial_latest(value text) returns date language sql immutable parallel safe
return case length(value)
  when 4 then make_date(substr(value, 1, 4)::integer, 12, 31)
  when 7 then (make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1)
               + interval '1 month' - interval '1 day')::date
  else partial_earliest(value)
end;

create function is_partial_date(value text) returns boolean language plpgsql immutable strict parallel safe as $$
begin
  if value !~ '^(18|19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' then
    return false;
  end if;
  return partial_earliest(value) is not null;
exception when datetime_field_overflow then
  return false;
end $$;

-- Folding for search: no case, no accents, ligatures spelled out. The same in French and in English.
create function fold(value text) returns text language sql immutable parallel safe
return lower(replace(replace(
  regexp_replace(normalize(lower(value), NFKD), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'));

-- array_to_string is only stable in general; over text[] it is immutable.
create function joined(texts text[]) returns text language sql immutable parallel safe
as $$ select array_to_string(texts, ' ') $$;

-- Whether a promise was or still can be met in time: domain rule "Timeliness".
create function timeliness(due_on text, status text, fulfilled_on text, today date)
returns text language sql immutable parallel safe
return case
  when due_on is null then 'NO_DEADLINE'
  when status in ('KEPT', 'PARTIALLY_KEPT') then
    case when partial_latest(fulfilled_on) <= partial_latest(due_on) then 'ON_TIME' else 'LATE' end
  when status <> 'WITHDRAWN' and partial_latest(due_on) < today then 'OVERDUE'
  else 'NOT_DUE'
end;
