-- What was verified or not stays so: the change set that said it is in the record.
drop trigger refuse_narrow on source_article;
drop function ledger.refuse_narrow;

create or replace function ledger.replace_current(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('update public.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field)
      || case when of_kind = 'source_article' and 'fingerprint' = any(of_fields) then ', fingerprint_covers = null'
           when of_kind = 'evidence' and 'quote' = any(of_fields) then ', verified = false' else '' end)
    using of_id, of_version;
end $$;

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
  if new.quote = '[redacted]' and length(new.quote_runs) = 0 and exists (
       select from public.redaction r where r.kind = 'evidence' and r.record_id = new.id and 'quote' = any(r.fields)) then
    return new;
  end if;
  if source_fingerprint is not null then
    new.verified := ledger.quote_stands(new.quote_runs, source_fingerprint);
  end if;
  if covers = 'WHOLE_TEXT' and not new.verified then
    raise exception 'the quote is not in its source'
      using errcode = 'FT004', detail = format('evidence %s from %s', new.id, new.source_article_id);
  end if;
  return new;
end $$;

create or replace function ledger.quote_stands(quote_runs bytea, fingerprint bytea) returns boolean
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

drop function ledger.unverified_reason, ledger.was_checked, ledger.was_recorded;
alter table evidence
  drop column unverified_reason,
  drop constraint evidence_quote_runs_are_of_whole_runs;
alter table history.evidence drop column unverified_reason;
alter table source_article drop constraint source_article_fingerprint_is_of_whole_runs;
drop function ledger.is_wide;
call ledger.write_parts();
