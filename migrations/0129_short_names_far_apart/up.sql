-- A word of few consonants has them in common with many: ODS and Aedes are both *ds. Only if such names are alike in their letters, too, are they
-- near: Sony and Sōnī are, IBM and EBM are not.

-- Of a name, or a part of it, as name_skeleton writes it: one word of at most three signs, of which the first may stand for a vowel.
create function few_consonants(bones text) returns boolean language sql immutable parallel safe
  return length(bones) <= 3 and position(' ' in bones) = 0;

-- The relation of two names that have such consonants in common, as name_score takes it: that of the same consonants, or none.
create function relation_of_few(likeness real) returns integer language sql immutable parallel safe
  return case when likeness >= 0.3 then 2 end;

-- As in migration 0092, but for these.
create or replace function name_relation(one text[], other text[]) returns integer language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select min(case substr(a, 2, 1) || substr(b, 2, 1) when '==' then 1
      when '^^' then case when few_consonants(substr(a, 3)) then relation_of_few(name_likeness(one, other)) else 2 end
      when '^~' then 3 when '~^' then 3 end)
    from unnest(one) as a join unnest(other) as b on substr(a, 3) = substr(b, 3) and left(a, 1) = left(b, 1)
$$;
