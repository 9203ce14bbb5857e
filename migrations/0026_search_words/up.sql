-- The words of a text. To find them in a long text takes milliseconds, and Postgres reckons with next to nothing: where a table
-- is small, it would read all the texts rather than the index. So the function says what it costs.
create function search_words(value text) returns tsvector language plpgsql immutable parallel safe cost 500 as $$
begin
  return to_tsvector('simple', value);
end $$;

drop index actor_words, history.actor_to_tsvector_idx;
create index actor_words on actor using gin (search_words(search_text));
create index actor_words on history.actor using gin (search_words(search_text));
drop index source_article_words, history.source_article_to_tsvector_idx;
create index source_article_words on source_article using gin (search_words(search_text));
create index source_article_words on history.source_article using gin (search_words(search_text));
drop index meeting_words, history.meeting_to_tsvector_idx;
create index meeting_words on meeting using gin (search_words(search_text));
create index meeting_words on history.meeting using gin (search_words(search_text));
drop index commitment_words, history.commitment_to_tsvector_idx;
create index commitment_words on commitment using gin (search_words(search_text));
create index commitment_words on history.commitment using gin (search_words(search_text));

-- An actor is found by its id in any register.
create index identifier_value on identifier (lower(value));
create index identifier_value on history.identifier (lower(value));
