-- Roles as a list of their own: who was minister for what on a day. They are searched by title, and ordered.
alter table role add column search_text text generated always as (fold(title)) stored;
select ledger.track('role');
create index role_words on role using gin (search_words(search_text));
create index on history.role using gin (search_words(search_text));
create index role_trigrams on role using gin (fold(title) gin_trgm_ops);
create index on history.role using gin (fold(title) gin_trgm_ops);
create index role_title_order on role (fold(title) collate "C", id);
create index on history.role (fold(title) collate "C", id);
create index role_from_order on role (coalesce(partial_earliest(from_on), '-infinity'::date), id);
create index on history.role (coalesce(partial_earliest(from_on), '-infinity'::date), id);
create index role_updated on role (updated_at, id);
create index on history.role (updated_at, id);
