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
end $function$;

CREATE OR REPLACE FUNCTION ledger.check_subject()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if tg_op <> 'DELETE' and exists (select from public.evidence e where e.id = new.id and e.subject_id = new.subject_id)
     and not ledger.exists_record(new.subject_kind, new.subject_id) then
    if ledger.collects() then
      raise notice 'evidence % has no subject', new.id using errcode = 'FT002';
      return null;
    end if;
    raise exception 'evidence % has no subject', new.id using errcode = 'FT002';
  end if;
  if tg_op <> 'INSERT' and ledger.needs_evidence(old.subject_kind)
     and not exists (select from public.evidence e where e.subject_id = old.subject_id and e.subject_kind = old.subject_kind)
     and ledger.exists_record(old.subject_kind, old.subject_id) then
    if ledger.collects() then
      raise notice '% % has no evidence', lower(old.subject_kind), old.subject_id
      using errcode = 'FT002', detail = format('evidence %s', old.id);
      return null;
    end if;
    raise exception '% % has no evidence', lower(old.subject_kind), old.subject_id
      using errcode = 'FT002', detail = format('evidence %s', old.id);
  end if;
  return null;
end $function$;

drop trigger guard_new_operations on operation;
drop function ledger.guard_new_operations();
drop trigger guard_operation on operation;
create trigger guard_operation before insert or update on operation
  for each row when (not ledger.redacts()) execute function ledger.guard_operation();
drop trigger refuse_proven on operation;
create trigger refuse_proven before insert or update on operation
  for each row when (not ledger.redacts()) execute function ledger.refuse_proven();
