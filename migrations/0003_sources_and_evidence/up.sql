create table source_article (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  url text not null,
  canonical_url text not null,
  title text not null,
  publisher text not null,
  authors text[] not null default '{}',
  published_on text,
  language text not null,
  archive_url text,
  content_hash text,
  fingerprint bytea,
  search_text text generated always as (fold(title || ' ' || publisher)) stored,
  constraint source_article_canonical_url_unique unique (canonical_url),
  constraint source_article_url_is_http
    check (url ~ '^https?://[^/@\s]+(/\S*)?$' and canonical_url ~ '^https?://[^/@\s]+(/\S*)?$'
           and archive_url ~ '^https?://[^/@\s]+(/\S*)?$'),
  constraint source_article_text_lengths
    check (char_length(url) <= 2000 and char_length(canonical_url) <= 2000 and char_length(archive_url) <= 2000
           and char_length(title) between 1 and 500 and char_length(publisher) between 1 and 200
           and cardinality(authors) <= 50),
  constraint source_article_published_on_is_partial_date check (is_partial_date(published_on)),
  constraint source_article_language_is_bcp47 check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  constraint source_article_content_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint source_article_fingerprint_is_whole_runs
    check (length(fingerprint) % 4 = 0 and length(fingerprint) <= 4000000
           and (fingerprint is null) = (content_hash is null))
);
call ledger.track('source_article');
create index on history.source_article using gin (to_tsvector('simple', search_text));
create index on history.source_article using gin (search_text gin_trgm_ops);
create index on history.source_article ((coalesce(partial_earliest(published_on), '-infinity'::date)), id);
create index on history.source_article ((fold(title) collate "C"), id);
create index on history.source_article (updated_at, id);
create index source_article_published on source_article
  ((coalesce(partial_earliest(published_on), '-infinity'::date)), id);
create index source_article_title_order on source_article ((fold(title) collate "C"), id);
create index source_article_updated on source_article (updated_at, id);
create index source_article_publisher on source_article (publisher);
create index source_article_words on source_article using gin (to_tsvector('simple', search_text));
create index source_article_trigrams on source_article using gin (search_text gin_trgm_ops);

create table evidence (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  subject_kind text not null,
  subject_id uuid not null,
  source_article_id uuid not null
    constraint evidence_source_article references source_article deferrable initially immediate,
  quote text not null,
  prefix text,
  suffix text,
  stance text not null,
  role text not null,
  field text,
  value text,
  -- The quote's own run hashes; empty only where the source has no fingerprint to check against.
  quote_runs bytea not null,
  verified boolean not null default false,
  constraint evidence_subject_kind_known check (subject_kind in
    ('ACTOR', 'ROLE', 'MEETING', 'PARTICIPATION', 'COMMITMENT', 'PARTY', 'FOLLOW_UP', 'ASSESSMENT')),
  constraint evidence_stance_known check (stance in ('SUPPORTS', 'CONTRADICTS', 'NEUTRAL')),
  constraint evidence_role_known check (role in ('ORIGIN', 'PROGRESS', 'OUTCOME', 'RESPONSE', 'CONTEXT')),
  constraint evidence_text_lengths
    check (char_length(quote) between 1 and 2000 and char_length(prefix) <= 500 and char_length(suffix) <= 500
           and char_length(field) <= 100 and char_length(value) <= 1000),
  constraint evidence_value_has_field check (value is null or field is not null),
  constraint evidence_quote_runs_are_whole check (length(quote_runs) % 4 = 0)
);
call ledger.track('evidence');
create index evidence_subject on evidence (subject_id, id);
create index evidence_source on evidence (source_article_id, id);
create index on history.evidence (subject_id);
create index on history.evidence (source_article_id);

-- A quote stands in its source when its run hashes do: in order, adjacent, on a four-byte boundary.
create function ledger.quote_stands(quote_runs bytea, fingerprint bytea) returns boolean
  language plpgsql immutable as $$
declare
  at integer := 0;
  step integer;
begin
  if length(quote_runs) = 0 then
    return false;
  end if;
  loop
    step := position(quote_runs in substring(fingerprint from at + 1));
    if step = 0 then
      return false;
    end if;
    at := at + step;
    if (at - 1) % 4 = 0 then
      return true;
    end if;
  end loop;
end $$;

-- "A quote that is not in its source is refused." Whether it was checked is decided here, not by the writer.
create function ledger.check_quote() returns trigger
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
revoke execute on function ledger.check_quote from public;
create trigger check_quote before insert or update on evidence
  for each row execute function ledger.check_quote();

-- Another fingerprint is held against every quote from the article.
create function ledger.recheck_quotes() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.evidence set quote = quote where source_article_id = new.id;
  return null;
end $$;
create trigger recheck_quotes after update on source_article
  for each row when (old.fingerprint is distinct from new.fingerprint) execute function ledger.recheck_quotes();

-- The kinds that need evidence of their own. A party, participation or follow-up rests on its commitment
-- or meeting, which cannot exist without.
create function ledger.needs_evidence(kind text) returns boolean language sql immutable
return kind in ('ROLE', 'MEETING', 'COMMITMENT', 'ASSESSMENT');

create function ledger.exists_record(kind text, record_id uuid) returns boolean language plpgsql stable as $$
declare found boolean;
begin
  execute format('select exists (select from public.%I where id = $1)', lower(kind)) into found using record_id;
  return found;
end $$;

-- At commit: evidence has its subject, and a subject that needs evidence has some.
create function ledger.require_evidence() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  kind text := upper(tg_table_name);
begin
  if tg_op <> 'DELETE' and not exists (select from public.evidence e where e.subject_id = new.id and e.subject_kind = kind)
     and ledger.exists_record(kind, new.id) then
    raise exception '% % has no evidence', tg_table_name, new.id using errcode = 'FT002';
  end if;
  return null;
end $$;

create function ledger.release_subject() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  kind text := upper(tg_table_name);
begin
  if exists (select from public.evidence e where e.subject_id = old.id and e.subject_kind = kind)
     and not ledger.exists_record(kind, old.id) then
    raise exception 'evidence is left behind by % %', tg_table_name, old.id using errcode = 'FT002';
  end if;
  return null;
end $$;

create function ledger.check_subject() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'DELETE' and exists (select from public.evidence e where e.id = new.id and e.subject_id = new.subject_id)
     and not ledger.exists_record(new.subject_kind, new.subject_id) then
    raise exception 'evidence % has no subject', new.id using errcode = 'FT002';
  end if;
  if tg_op <> 'INSERT' and ledger.needs_evidence(old.subject_kind)
     and not exists (select from public.evidence e where e.subject_id = old.subject_id and e.subject_kind = old.subject_kind)
     and ledger.exists_record(old.subject_kind, old.subject_id) then
    raise exception '% % has no evidence', lower(old.subject_kind), old.subject_id using errcode = 'FT002';
  end if;
  return null;
end $$;
create constraint trigger check_subject after insert or update or delete on evidence
  deferrable initially deferred for each row execute function ledger.check_subject();

-- Makes a table a possible subject of evidence.
create procedure ledger.make_subject(subject text) language plpgsql as $$
begin
  execute format('create constraint trigger release_subject after delete on public.%I
    deferrable initially deferred for each row execute function ledger.release_subject()', subject);
  if ledger.needs_evidence(upper(subject)) then
    execute format('create constraint trigger require_evidence after insert on public.%I
      deferrable initially deferred for each row execute function ledger.require_evidence()', subject);
  end if;
end $$;
