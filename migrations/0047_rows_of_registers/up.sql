-- Where in its source a quote stands: `row=12` of a dataset (RFC 7111), `page=3` of a document. A quote of a row has, behind the name of its
-- rule, the hash of the row and then its own runs of words, if it has any (src/modules/sources/row.quote.ts).
create function ledger.is_of_row(bytes bytea) returns boolean language sql immutable parallel safe
return substr(bytes, 1, 16) = '\x666f6c6c6f777468726f7567682d7231'::bytea;

alter table evidence
  add column locator text constraint evidence_locator_form check (locator ~ '^(row|page)=[1-9][0-9]{0,6}$'),
  drop constraint evidence_unverified_reason_known,
  add constraint evidence_unverified_reason_known check (unverified_reason in (
    'NO_FINGERPRINT', 'NOT_IN_EXCERPT', 'TOO_SHORT_FOR_NARROW_FINGERPRINT', 'NARROW_FINGERPRINT', 'OTHER_RULE', 'REDACTED',
    'WHOLE_ROWS_ONLY', 'PARTS_UNKNOWN')),
  add constraint evidence_quote_runs_fit_the_locator check (
    length(quote_runs) = 0 or ledger.is_of_row(quote_runs) = (coalesce(locator, '') like 'row=%')
      and (not ledger.is_of_row(quote_runs) or length(quote_runs) >= 32 and length(quote_runs) % 16 = 0));
select ledger.track('evidence', unsalted => '{locator}');

-- With how many runs of the fingerprint a part of the source ends; 0 for the part before the first.
create function ledger.end_of_part(part_fingerprints bytea, part integer) returns integer language sql immutable parallel safe
return (select case when part < 1 then 0 else least(
  get_byte(e, 0)::bigint * 16777216 + get_byte(e, 1) * 65536 + get_byte(e, 2) * 256 + get_byte(e, 3), 1000000)::integer end
  from (select substr(part_fingerprints, greatest(13 + part * 20, 1), 4)) as entry(e));

-- As `unverified_reason`, for a quote that says where it stands. Reads that row or page alone, however long the source is.
create function ledger.located_reason(quoted evidence) returns text
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  rule constant bytea := '\x666f6c6c6f777468726f7567682d3032';
  is_row constant boolean := quoted.locator like 'row=%';
  part constant integer := split_part(quoted.locator, '=', 2)::integer;
  runs constant bytea := substr(quoted.quote_runs, case when is_row then 33 else 17 end);
  source record;
  first_run integer;
  runs_looked_at integer;
begin
  select s.kind, s.fingerprint_covers as covers, s.fingerprint is not null as has_runs, s.part_fingerprints is not null as has_parts,
         ledger.part_count(s.part_fingerprints) as parts, substr(s.part_fingerprints, part * 20 - 3, 16) as hash
    into source from public.source_article s where s.id = quoted.source_article_id;
  if source.kind is distinct from (case when is_row then 'DATASET' else 'DOCUMENT' end) then
    raise exception 'row=N is a place in a DATASET, and page=N in a DOCUMENT'
      using errcode = 'FT005', table = 'evidence', column = 'locator', detail = format('evidence %s', quoted.id);
  end if;
  if not source.has_runs and not source.has_parts then
    return 'NO_FINGERPRINT';
  elsif not source.has_parts then
    if length(runs) = 0 or ledger.quote_stands(rule || runs, (
         select fingerprint from public.source_article where id = quoted.source_article_id)) then
      return 'PARTS_UNKNOWN';
    end if;
  elsif part <= source.parts then
    if is_row and source.hash = substr(quoted.quote_runs, 17, 16) then
      return null;
    elsif not source.has_runs then
      return 'WHOLE_ROWS_ONLY';
    end if;
    select ledger.end_of_part(part_fingerprints, part - 1), ledger.end_of_part(part_fingerprints, part)
      into first_run, runs_looked_at from public.source_article where id = quoted.source_article_id;
    -- A quote may go on over the page, but not over the row.
    runs_looked_at := greatest(runs_looked_at - first_run, 0) + case when is_row then 0 else greatest(length(runs) / 16 - 1, 0) end;
    if ledger.quote_stands(rule || runs, (
         select rule || substr(fingerprint, 17 + first_run * 16, runs_looked_at * 16)
           from public.source_article where id = quoted.source_article_id)) then
      return null;
    end if;
  end if;
  if source.covers = 'WHOLE_TEXT' then
    raise exception 'the quote does not stand in its source at %', quoted.locator
      using errcode = 'FT004', detail = format('evidence %s from %s', quoted.id, quoted.source_article_id);
  end if;
  return 'NOT_IN_EXCERPT';
end $$;

create or replace function ledger.check_quote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  source_fingerprint bytea;
  covers text;
begin
  if not exists (select from public.source_article where id = new.source_article_id) then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  if new.quote = '[redacted]' and length(new.quote_runs) = 0 and exists (
       select from public.redaction r where r.kind = 'evidence' and r.record_id = new.id and 'quote' = any(r.fields)) then
    new.unverified_reason := 'REDACTED';
  elsif new.locator is not null then
    new.unverified_reason := ledger.located_reason(new);
  else
    select fingerprint, fingerprint_covers into source_fingerprint, covers
      from public.source_article where id = new.source_article_id;
    new.unverified_reason := case when source_fingerprint is null and covers is not null then 'WHOLE_ROWS_ONLY'
      else ledger.unverified_reason(new, source_fingerprint, covers) end;
  end if;
  new.verified := new.unverified_reason is null;
  return new;
end $$;

drop trigger recheck_quotes on source_article;
create constraint trigger recheck_quotes after update on source_article deferrable initially deferred for each row
  when (old.fingerprint is distinct from new.fingerprint or old.fingerprint_covers is distinct from new.fingerprint_covers
    or old.part_fingerprints is distinct from new.part_fingerprints or old.kind is distinct from new.kind)
  execute function ledger.recheck_quotes();
