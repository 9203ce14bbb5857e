-- As every other text that somebody writes.
alter table source_article add constraint source_article_agency_is_plain_text check (is_plain_text(agency));
