drop function words_are_frequent(text, tsquery);
alter table actor drop column search_vector;
alter table commitment drop column search_vector;
alter table meeting drop column search_vector;
alter table role drop column search_vector;
alter table source_article drop column search_vector;
alter table topic drop column search_vector;
select ledger.track(kind) from unnest('{actor,commitment,meeting,role,source_article,topic}'::text[]) as kind;

create or replace function search_words(value text) returns tsvector language plpgsql immutable parallel safe cost 500 as $$
begin
  return to_tsvector('simple', value);
end $$;
drop function search_beginnings(text);
drop function cut_words(text);
create index actor_words on actor using gin (search_words(search_text));
create index actor_words on history.actor using gin (search_words(search_text));
create index commitment_words on commitment using gin (search_words(search_text));
create index commitment_words on history.commitment using gin (search_words(search_text));
create index meeting_words on meeting using gin (search_words(search_text));
create index meeting_words on history.meeting using gin (search_words(search_text));
create index role_words on role using gin (search_words(search_text));
create index on history.role using gin (search_words(search_text));
create index source_article_words on source_article using gin (search_words(search_text));
create index source_article_words on history.source_article using gin (search_words(search_text));
create index topic_words on topic using gin (search_words(search_text));
create index on history.topic using gin (search_words(search_text));
reindex index translation_words;
do $$ begin
  execute (select format('reindex index history.%I', indexname) from pg_indexes
    where schemaname = 'history' and tablename = 'translation' and indexdef like '%search_words%');
end $$;
