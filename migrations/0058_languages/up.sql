-- The language of a record's own words: a BCP 47 tag, in the canonical form that the code gives it. Null if nobody has said, as of all that was
-- recorded until now: a column that is null is no part of the hash of its row, so the hashes of the past stay as they are.
create function is_language_tag(value text) returns boolean language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select char_length(value) <= 35 and value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'
$$;

do $$
declare
  kind text;
begin
  foreach kind in array '{actor,role,topic,meeting,commitment,follow_up,methodology,assessment}'::text[] loop
    execute format('alter table %I add column language text, add constraint %I check (is_language_tag(language))',
      kind, kind || '_language_is_bcp47');
    perform ledger.track(kind, unsalted => '{language}');
  end loop;
end $$;
