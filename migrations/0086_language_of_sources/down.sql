alter table source_article drop constraint source_article_language_is_bcp47;
alter table source_article add constraint source_article_language_is_bcp47
  check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
