CREATE OR REPLACE FUNCTION ledger.unverified_reason(quoted evidence, fingerprint bytea, covers text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if fingerprint is null then
    return 'NO_FINGERPRINT';
  elsif ledger.is_wide(quoted.quote_runs) <> ledger.is_wide(fingerprint) and length(quoted.quote_runs) > 0
        and ledger.was_recorded(quoted) then
    return 'OTHER_RULE';
  elsif not ledger.quote_stands(quoted.quote_runs, fingerprint) then
    if covers = 'WHOLE_TEXT' then
      raise exception 'the quote is not in its source'
        using errcode = 'FT004', detail = format('evidence %s from %s', quoted.id, quoted.source_article_id);
    end if;
    return 'NOT_IN_EXCERPT';
  elsif ledger.is_wide(fingerprint) then
    return null;
  elsif length(quoted.quote_runs) < 12 then
    return 'TOO_SHORT_FOR_NARROW_FINGERPRINT';
  elsif not ledger.was_checked(quoted) then
    return 'NARROW_FINGERPRINT';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ledger.located_reason(quoted evidence)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;

drop function ledger.missing_quote(evidence, text);
