create or replace function name_relation(one text[], other text[]) returns integer language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select min(case substr(a, 2, 1) || substr(b, 2, 1) when '==' then 1 when '^^' then 2 when '^~' then 3 when '~^' then 3 end)
    from unnest(one) as a join unnest(other) as b on substr(a, 3) = substr(b, 3) and left(a, 1) = left(b, 1)
$$;
drop function relation_of_few(real);
drop function few_consonants(text);
