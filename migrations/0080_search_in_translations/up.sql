-- A search finds a record by its texts in other languages, too: by the words of all of them, and by the names and titles that begin so or
-- nearly are so.
create index translation_words on translation using gin (search_words(fold(text)));
create index on history.translation using gin (search_words(fold(text)));
create index translation_names on translation (fold(text) collate "C") where field in ('name', 'title');
create index on history.translation (fold(text) collate "C") where field in ('name', 'title');
create index translation_trigrams on translation using gin (fold(text) gin_trgm_ops) where field in ('name', 'title');
create index on history.translation using gin (fold(text) gin_trgm_ops) where field in ('name', 'title');
