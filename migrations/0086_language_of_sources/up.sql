-- The language of a source article had a rule of its own: without a length, and without tags such as fr-x-tech. All other tables ask
-- is_language_tag (migration 0058).
alter table source_article drop constraint source_article_language_is_bcp47;
alter table source_article add constraint source_article_language_is_bcp47 check (is_language_tag(language));
