update ledger.salted set columns = array_remove(columns, 'agency') where kind = 'source_article';
alter table source_article drop column agency;
alter table history.source_article drop column agency;
call ledger.write_parts();
