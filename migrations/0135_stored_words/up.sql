-- The words of each searched text, stored. A word in a third of a million texts fills more memory with its matches than a read may use;
-- Postgres then looks at all rows of a page again, and made their words anew each time (13 seconds for 376,000 rows). With the words stored
-- it also knows how frequent each one is, and reads a list in its order where that is shorter.
drop index actor_words, history.actor_words, commitment_words, history.commitment_words, meeting_words, history.meeting_words,
  role_words, history.role_search_words_idx, source_article_words, history.source_article_words, topic_words, history.topic_search_words_idx;

-- Postgres leaves a word of more than 2046 bytes out of a text, and refuses it in a search. Its beginning is kept instead: a word of a language
-- written without spaces can be a whole title, and some letters become 18 when they are folded.
create function cut_words(value text) returns text language sql immutable parallel safe as
  $$ select regexp_replace(value, '(\S{250}\S{250})\S+', '\1', 'g') $$;
create or replace function search_words(value text) returns tsvector language plpgsql immutable parallel safe cost 500 as $$
begin
  return to_tsvector('simple', case when octet_length(value) > 2046 then public.cut_words(value) else value end);
end $$;
create function search_beginnings(words text) returns tsquery language sql immutable parallel safe as
  $$ select to_tsquery('simple', replace(public.cut_words(nullif(public.fold(words), '')), ' ', ':* & ') || ':*') $$;
reindex index translation_words;
do $$ begin
  execute (select format('reindex index history.%I', indexname) from pg_indexes
    where schemaname = 'history' and tablename = 'translation' and indexdef like '%search_words%');
end $$;

alter table actor add column search_vector tsvector
  generated always as (search_words(fold(name || ' ' || joined(aliases)))) stored;
alter table commitment add column search_vector tsvector
  generated always as (search_words(fold(title || ' ' || statement))) stored;
alter table meeting add column search_vector tsvector
  generated always as (search_words(fold(title || ' ' || coalesce(purpose, '') || ' ' || coalesce(place, '') || ' ' || coalesce(city, '')))) stored;
alter table role add column search_vector tsvector
  generated always as (search_words(fold(title))) stored;
alter table source_article add column search_vector tsvector
  generated always as (search_words(fold(title || ' ' || publisher))) stored;
alter table topic add column search_vector tsvector
  generated always as (search_words(fold(name || ' ' || coalesce(label_texts(labels), '') || ' ' || coalesce(description, '')))) stored;
select ledger.track(kind) from unnest('{actor,commitment,meeting,role,source_article,topic}'::text[]) as kind;

create index actor_words on actor using gin (search_vector);
create index actor_words on history.actor using gin (search_vector);
create index commitment_words on commitment using gin (search_vector);
create index commitment_words on history.commitment using gin (search_vector);
create index meeting_words on meeting using gin (search_vector);
create index meeting_words on history.meeting using gin (search_vector);
create index role_words on role using gin (search_vector);
create index role_words on history.role using gin (search_vector);
create index source_article_words on source_article using gin (search_vector);
create index source_article_words on history.source_article using gin (search_vector);
create index topic_words on topic using gin (search_vector);
create index topic_words on history.topic using gin (search_vector);

-- How frequent each word is.
analyze actor, commitment, meeting, role, source_article, topic,
  history.actor, history.commitment, history.meeting, history.role, history.source_article, history.topic;

-- Whether words are frequent in records of a kind: in 2 of 100 of the latest ones, or in 2000. Rows with frequent words are soon met in any
-- order; those with rare words are found by their index. Postgres has to know which it is when it plans a statement, and its own estimate for
-- the beginning of a word that it does not know is 5 of 1000. So this says that it is immutable, and a statement that is planned each time
-- has the answer as a constant. It decides how rows are found, and not which.
create function words_are_frequent(kind text, words tsquery) returns boolean
  language plpgsql immutable parallel safe set search_path to 'pg_catalog', 'public', 'pg_temp' set enable_seqscan to 'off' as $$
declare
  frequent boolean;
begin
  execute format('select count(*) >= 40 from (select search_vector from public.%I order by id desc limit 2000) as latest
    where search_vector @@ $1', kind) into frequent using words;
  if not frequent then
    execute format('select count(*) >= 2000 from (select from public.%I where search_vector @@ $1 limit 2000) as found', kind)
      into frequent using words;
  end if;
  return frequent;
end $$;
