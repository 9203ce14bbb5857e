-- Without the column every fingerprint counts as one of the whole text, and would refuse what stands outside an excerpt. So the
-- fingerprints of excerpts go, and what they proved is unproved. No editor decides this, so no change set and no triggers.
alter table source_article disable trigger user;
alter table evidence disable trigger user;
update evidence set verified = false
 where source_article_id in (select id from source_article where fingerprint_covers = 'EXCERPT');
update source_article set fingerprint = null, content_hash = null, fingerprint_covers = null
 where fingerprint_covers = 'EXCERPT';
update history.source_article set fingerprint = null, content_hash = null where fingerprint_covers = 'EXCERPT';
alter table evidence enable trigger user;
alter table source_article enable trigger user;

drop trigger recheck_quotes on source_article;
create trigger recheck_quotes after update on source_article
  for each row when (old.fingerprint is distinct from new.fingerprint) execute function ledger.recheck_quotes();

create or replace function ledger.check_quote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  source_fingerprint bytea;
begin
  select fingerprint into source_fingerprint from public.source_article where id = new.source_article_id;
  if not found then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  new.verified := source_fingerprint is not null;
  if new.verified and not ledger.quote_stands(new.quote_runs, source_fingerprint) then
    raise exception 'the quote is not in its source' using errcode = 'FT004';
  end if;
  return new;
end $$;

alter table source_article
  drop constraint source_article_url_is_http,
  add constraint source_article_url_is_http
    check (url ~ '^https?://[^/@\s]+(/\S*)?$' and canonical_url ~ '^https?://[^/@\s]+(/\S*)?$'
           and archive_url ~ '^https?://[^/@\s]+(/\S*)?$');

alter table source_article drop column fingerprint_covers;
alter table history.source_article drop column fingerprint_covers;
