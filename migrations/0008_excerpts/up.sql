-- A fingerprint says what it covers: the whole text, or only a part of it. What is missing from a part proves nothing.

-- Every fingerprint so far is of a whole text. A generated column fills itself, past the triggers that refuse an edit
-- outside a change set, for this is none; then it becomes a column like any other.
alter table source_article add column fingerprint_covers text
  generated always as (case when fingerprint is not null then 'WHOLE_TEXT' end) stored;
alter table source_article alter column fingerprint_covers drop expression;
alter table history.source_article add column fingerprint_covers text
  generated always as (case when fingerprint is not null then 'WHOLE_TEXT' end) stored;
alter table history.source_article alter column fingerprint_covers drop expression;

alter table source_article
  add constraint source_article_fingerprint_covers_known check (fingerprint_covers in ('WHOLE_TEXT', 'EXCERPT')),
  add constraint source_article_fingerprint_says_what_it_covers
    check ((fingerprint is null) = (fingerprint_covers is null));

-- A backslash or a control character in an address means one host to one reader and another host to the next.
alter table source_article
  drop constraint source_article_url_is_http,
  add constraint source_article_url_is_http
    check (url ~ '^https?://[^/@\\\s[:cntrl:]]+(/[^\\\s[:cntrl:]]*)?$'
           and canonical_url ~ '^https?://[^/@\\\s[:cntrl:]]+(/[^\\\s[:cntrl:]]*)?$'
           and archive_url ~ '^https?://[^/@\\\s[:cntrl:]]+(/[^\\\s[:cntrl:]]*)?$');

-- "A quote that is not in its source is refused", where the whole of the source is known. A quote that is not in the excerpt
-- at hand may stand in the rest, so it is kept, unverified, with its runs: they can be held against a longer text later.
create or replace function ledger.check_quote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  source_fingerprint bytea;
  covers text;
begin
  select fingerprint, fingerprint_covers into source_fingerprint, covers
    from public.source_article where id = new.source_article_id;
  if not found then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  new.verified := false;
  if source_fingerprint is not null then
    new.verified := ledger.quote_stands(new.quote_runs, source_fingerprint);
  end if;
  if covers = 'WHOLE_TEXT' and not new.verified then
    raise exception 'the quote is not in its source' using errcode = 'FT004';
  end if;
  return new;
end $$;

drop trigger recheck_quotes on source_article;
create trigger recheck_quotes after update on source_article
  for each row when ((old.fingerprint, old.fingerprint_covers) is distinct from (new.fingerprint, new.fingerprint_covers))
  execute function ledger.recheck_quotes();
