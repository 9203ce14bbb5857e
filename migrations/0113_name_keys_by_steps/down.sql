drop function ledger.name_blocks(text[], text);
create function ledger.name_blocks(words text[]) returns setof text language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  bones constant text[] := array(
    select bone from (select distinct public.name_skeleton(word) as bone from unnest(words[:12]) as word) as each order by bone collate "C");
  many constant integer := cardinality(bones);
  joined constant text := array_to_string(bones, ' ');
begin
  return next '^' || joined;
  if many = 1 and length(joined) > 4 then
    return query select '~' || overlay(joined placing '' from place for 1) from generate_series(1, least(length(joined), 12)) as place;
  elsif many > 1 then
    -- Two words that somebody else writes as one.
    return next '~' || array_to_string(bones, '');
  end if;
  if many > 2 then
    return query select '~' || array_to_string(bones[:place - 1] || bones[place + 1:], ' ') from generate_series(1, many) as place;
  end if;
end $$;

create or replace function name_skeleton(word text) returns text language sql immutable strict parallel safe
  return case when word !~ '^[a-z]+$' then word else
    (select regexp_replace(regexp_replace(left(plain, 1), '[aeiouy]', '*') || regexp_replace(substr(plain, 2), '[aeiouyhj]', '', 'g'), '(.)\1+', '\1', 'g')
      from (select translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(word, 'ph', 'f'), 'ch(?=[rlo])', 'k', 'g'), 'c(?=[eiy])', 's', 'g'),
        '(shch|tsch|chtch|sch|tch|dzh|sh|ch|zh|dj|sz|cz|ts|tz)+', 's', 'g'), 'x', 'ks', 'g'), 'ckqzw', 'kkksv') as plain) as simpler) end;

create or replace function name_keys(name text, aliases text[], kind text) returns text[] language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  with named as (
    select nature, name_words(called, nature) as words
      from name_nature(kind) as nature, unnest(name || aliases[:11]) as called)
  select array(select key from (
    select nature || '=' || array_to_string(words, ' ') as key from named
    union
    select nature || block from named, ledger.name_blocks(words) as block where length(block) > 2) as each
    order by key collate "C")
$$;
