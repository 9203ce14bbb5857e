drop trigger recheck_quotes on source_article;
create constraint trigger recheck_quotes after update on source_article deferrable initially deferred for each row
  when (old.fingerprint is distinct from new.fingerprint or old.fingerprint_covers is distinct from new.fingerprint_covers)
  execute function ledger.recheck_quotes();

CREATE OR REPLACE FUNCTION ledger.check_quote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  source_fingerprint bytea;
  covers text;
begin
  select fingerprint, fingerprint_covers into source_fingerprint, covers
    from public.source_article where id = new.source_article_id;
  if not found then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  if new.quote = '[redacted]' and length(new.quote_runs) = 0 and exists (
       select from public.redaction r where r.kind = 'evidence' and r.record_id = new.id and 'quote' = any(r.fields)) then
    new.unverified_reason := 'REDACTED';
  else
    new.unverified_reason := ledger.unverified_reason(new, source_fingerprint, covers);
  end if;
  new.verified := new.unverified_reason is null;
  return new;
end $function$;

drop function ledger.located_reason;
drop function ledger.end_of_part;
alter table evidence
  drop constraint evidence_quote_runs_fit_the_locator,
  drop constraint evidence_unverified_reason_known,
  add constraint evidence_unverified_reason_known check (unverified_reason in (
    'NO_FINGERPRINT', 'NOT_IN_EXCERPT', 'TOO_SHORT_FOR_NARROW_FINGERPRINT', 'NARROW_FINGERPRINT', 'OTHER_RULE', 'REDACTED')),
  drop column locator;
drop function ledger.is_of_row;
select ledger.track('evidence');
