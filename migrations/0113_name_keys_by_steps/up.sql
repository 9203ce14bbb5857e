-- The keys of names were made by SQL functions, and Postgres prepared such a function anew for each name. These say the same, step by
-- step: 0.10 ms of CPU instead of 0.22 for an actor.

create or replace function public.name_skeleton(word text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text;
begin
  if word !~ '^[a-z]+$' then
    return word;
  end if;
  plain := translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(word, 'ph', 'f'), 'ch(?=[rlo])', 'k', 'g'),
    'c(?=[eiy])', 's', 'g'), '(shch|tsch|chtch|sch|tch|dzh|sh|ch|zh|dj|sz|cz|ts|tz)+', 's', 'g'), 'x', 'ks', 'g'), 'ckqzw', 'kkksv');
  return regexp_replace(regexp_replace(left(plain, 1), '[aeiouy]', '*') || regexp_replace(substr(plain, 2), '[aeiouyhj]', '', 'g'),
    '(.)\1+', '\1', 'g');
end $$;

-- The consonants of all words (^), and those without one word, as one word, or of a single word without one consonant (~): a name may be
-- nearly the same as one that has all its consonants, or these.
drop function ledger.name_blocks(text[]);
create function ledger.name_blocks(words text[], nature text) returns text[] language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  bones constant text[] := array(
    select distinct name_skeleton(word) collate "C" as bone from unnest(words[:12]) as word order by bone);
  many constant integer := cardinality(bones);
  whole constant text := array_to_string(bones, ' ');
  blocks text[] := array[nature || '^' || whole];
begin
  if many = 1 and length(whole) > 4 then
    for place in 1 .. least(length(whole), 12) loop
      blocks := blocks || (nature || '~' || overlay(whole placing '' from place for 1));
    end loop;
  elsif many > 1 then
    -- Two words that somebody else writes as one.
    blocks := blocks || (nature || '~' || array_to_string(bones, ''));
  end if;
  if many > 2 then
    for place in 1 .. many loop
      blocks := blocks || (nature || '~' || array_to_string(bones[:place - 1] || bones[place + 1:], ' '));
    end loop;
  end if;
  return blocks;
end $$;

-- Of the name and the first eleven other names, the whole names first: b=apple is a whole name, b^*pl its consonants.
create or replace function public.name_keys(name text, aliases text[], kind text) returns text[] language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  nature constant text := name_nature(kind);
  keys text[] := '{}';
  called text;
  words text[];
begin
  foreach called in array name || aliases[:11] loop
    words := name_words(called, nature);
    keys := keys || (nature || '=' || array_to_string(words, ' ')) || ledger.name_blocks(words, nature);
  end loop;
  return array(select distinct key collate "C" as key from unnest(keys) as key
                where substr(key, 2, 1) = '=' or length(key) > 3 order by key);
end $$;
