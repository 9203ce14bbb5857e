-- Sources are articles, documents with pages, or datasets with rows. No kind is stored of an article: rows of the past keep their hashes.
-- Of rows and pages there are fingerprints, of 20 bytes each, so that the one with a given number is found at once; the rule is in
-- src/modules/sources/part.fingerprints.ts.
alter table source_article
  add column kind text constraint source_article_kind_known check (kind in ('DOCUMENT', 'DATASET')),
  add column part_fingerprints bytea;
-- Hashes cannot be compressed; and of what is not compressed, Postgres reads only the bytes that are asked for.
alter table source_article alter column fingerprint set storage external, alter column part_fingerprints set storage external;
alter table source_article
  add constraint source_article_part_fingerprints_are_whole check (
    substr(part_fingerprints, 1, 16) = '\x666f6c6c6f777468726f7567682d7031'::bytea
    and length(part_fingerprints) between 36 and 4000016 and (length(part_fingerprints) - 16) % 20 = 0),
  add constraint source_article_part_fingerprints_have_a_kind check (part_fingerprints is null or kind is not null),
  -- Of a dataset with very many words there are fingerprints of the rows alone.
  drop constraint source_article_fingerprint_is_whole_runs,
  add constraint source_article_fingerprint_is_whole_runs check (
    length(fingerprint) % 4 = 0 and length(fingerprint) <= 4000000
    and (fingerprint is null and part_fingerprints is null) = (content_hash is null)),
  drop constraint source_article_fingerprint_says_what_it_covers,
  add constraint source_article_fingerprint_says_what_it_covers check (
    (fingerprint is null and part_fingerprints is null) = (fingerprint_covers is null));
select ledger.track('source_article', unsalted => '{kind}');
create index source_article_kind on source_article (coalesce(kind, 'ARTICLE'));

create function ledger.part_count(part_fingerprints bytea) returns integer language sql immutable parallel safe
return (length(part_fingerprints) - 16) / 20;

-- As before; and whoever changes the fingerprints of rows or pages gives another text, too.
create or replace function ledger.note_other_text() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from affected a join replaced r using (id)
              where (a.fingerprint, a.content_hash, a.fingerprint_covers, a.part_fingerprints)
                    is distinct from (r.fingerprint, r.content_hash, r.fingerprint_covers, r.part_fingerprints)) then
    insert into ledger.weighty select (ledger.open_change_set()).revision on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function ledger.needs_second_person(name text, input jsonb) returns boolean language sql immutable parallel safe
return name like 'retract%' or name like 'merge%' or name like 'revert%'
    or (name = 'assessCommitment' and coalesce(input->>'status', '') in ('KEPT', 'BROKEN'))
    or (name = 'correctSourceArticle'
        and input ?| array['fingerprint', 'partFingerprints', 'contentHash', 'fingerprintCovers']);

-- As before; and the fingerprints of rows and pages go with those of the words.
CREATE OR REPLACE FUNCTION ledger.redact(of_kind text, of_id uuid, of_version integer, given_fields text[], why text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  applied public.change_set := ledger.open_change_set();
  of_fields text[] := given_fields || case when of_kind = 'evidence' and 'quote' = any(given_fields) then '{quote_runs}'::text[]
    when of_kind = 'source_article' and given_fields && '{content_hash,fingerprint,part_fingerprints}'
      then '{content_hash,fingerprint,part_fingerprints}' else '{}' end;
  of_revision bigint;
  words text[];
  noted uuid;
begin
  if not exists (select from public.contributor where id = applied.contributor_id and role = 'ADMIN') then
    raise exception 'only an admin redacts' using errcode = 'FT006';
  end if;
  if of_kind not in (select ledger.tracked_kinds())
     or not of_fields <@ (select columns from ledger.salted s where s.kind = of_kind) then
    raise exception 'only texts of records are redacted' using errcode = 'FT005';
  end if;
  of_fields := array(select distinct unnest(of_fields) order by 1);
  perform set_config('followthrough.redacts', 'on', true);
  perform ledger.replace_current(of_kind, of_id, of_version, of_fields);
  execute format('select revision from history.%I where id = $1 and version = $2', of_kind)
    into of_revision using of_id, of_version;
  if of_revision is null or of_revision = applied.revision then
    raise exception 'there is no version % of % %', of_version, of_kind, of_id using errcode = 'FT005';
  end if;
  words := ledger.words_in(of_kind, of_id, of_version, of_fields);
  perform ledger.keep_salts(of_revision);
  perform ledger.keep_digest(of_kind, of_revision, of_id, field) from unnest(of_fields) as field;
  execute format('update history.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field))
    using of_id, of_version;
  perform ledger.derive_again(of_kind, of_id, of_version);
  noted := ledger.note_redaction(applied.revision, of_kind, of_id, of_version, of_revision, of_fields, why);
  perform ledger.redact_change_set(applied.revision, of_revision, words, why);
  perform set_config('followthrough.redacts', 'off', true);
  return noted;
end $function$;

CREATE OR REPLACE FUNCTION ledger.words_in(of_kind text, of_id uuid, of_version integer, of_fields text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET bytea_output TO 'hex'
AS $function$
declare
  words text[];
begin
  execute format('select array_agg(distinct case f.key
        when ''fingerprint'' then translate(encode(decode(substr(w.word, 3), ''hex''), ''base64''), E''\n'', '''')
        when ''part_fingerprints'' then translate(encode(decode(substr(w.word, 3), ''hex''), ''base64''), E''\n'', '''') else w.word end)
      from history.%I h, jsonb_each(to_jsonb(h)) as f,
           jsonb_path_query(f.value, ''strict $.** ? (@.type() == "string" && @ != "")'') as found,
           lateral (select found #>> ''{}'' as word) as w
     where h.id = $1 and h.version = $2 and f.key = any($3) and f.key <> ''quote_runs''', of_kind)
    into words using of_id, of_version, of_fields;
  return coalesce(words, '{}');
end $function$;
