-- Many publishers carry the report of one agency: that is one source, however often it is printed.

alter table source_article add column agency text,
  add constraint source_article_agency_length check (char_length(agency) between 1 and 200);
alter table history.source_article add column agency text;
create index source_article_agency on source_article (agency) where agency is not null;
-- It is written by people, like the publisher, and what is null changes no hash.
update ledger.salted set columns = columns || '{agency}' where kind = 'source_article';
call ledger.write_parts();

-- Until now an agency stood among the authors.
create procedure ledger.name_agencies() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  opened uuid;
  article record;
begin
  for article in
    select s.id, s.version, min(known.agency) as agency
      from public.source_article s, (values ('AFP', 'AFP'), ('Agence France-Presse', 'AFP'), ('AP', 'AP'),
             ('Associated Press', 'AP'), ('The Associated Press', 'AP'), ('ATS', 'ATS'), ('Reuters', 'Reuters'), ('dpa', 'dpa'),
             ('DPA', 'dpa'), ('EFE', 'EFE'), ('ANSA', 'ANSA'), ('TASS', 'TASS'), ('ТАСС', 'TASS')) as known(author, agency)
     where known.author = any(s.authors) group by s.id having count(distinct known.agency) = 1 order by s.id
  loop
    opened := coalesce(opened, ledger.open_migration(
      'Say which agency''s report an article is, where its authors name one: publishers that carry one report are one source.'));
    update public.source_article set agency = article.agency where id = article.id;
    perform ledger.add_operation(opened, 'source_article', article.id, 'correctSourceArticle', jsonb_build_object(
      'sourceArticle', 'source_article_' || article.id, 'expectedVersion', article.version, 'agency', article.agency));
  end loop;
end $$;
call ledger.name_agencies();
drop procedure ledger.name_agencies;
