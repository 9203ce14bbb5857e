-- Rules that asked the same for each of many rows, or asked what the row itself answers.

-- The operations of a change set come in one statement: whether it may still get some is asked once for a statement.
create function ledger.guard_new_operations() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  changed record;
begin
  for changed in
    select c.id, c.status, c.xmin = pg_current_xact_id()::xid as is_own, exists (select from ledger.proof p where p.revision = c.revision) as is_proven,
           bool_or(added.version <> c.version) as is_of_another_version
      from (select distinct change_set_id, version from affected) as added join public.change_set c on c.id = added.change_set_id group by c.id
  loop
    if changed.status = 'APPLIED' and (changed.is_proven or not changed.is_own) then
      raise exception 'change set % is applied and can no longer be edited', changed.id using errcode = 'FT003';
    elsif changed.status not in ('APPLIED', 'PROPOSED') then
      raise exception 'change set % is decided and can no longer be edited', changed.id using errcode = 'FT003';
    elsif changed.is_of_another_version then
      raise exception 'operations of an earlier version stay as they were' using errcode = 'FT003';
    end if;
  end loop;
  return null;
end $$;

drop trigger guard_operation on operation;
create trigger guard_operation before update on operation
  for each row when (not ledger.redacts()) execute function ledger.guard_operation();
drop trigger refuse_proven on operation;
create trigger refuse_proven before update on operation
  for each row when (not ledger.redacts()) execute function ledger.refuse_proven();
create trigger guard_new_operations after insert on operation referencing new table as affected
  for each statement when (not ledger.redacts()) execute function ledger.guard_new_operations();

-- Only a redacted quote is looked for among the redactions.
create or replace function ledger.check_quote() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  source_fingerprint bytea;
  covers text;
  is_redacted boolean := false;
begin
  if not exists (select from public.source_article where id = new.source_article_id) then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  if new.quote = '[redacted]' and length(new.quote_runs) = 0 then
    is_redacted := exists (select from public.redaction r where r.kind = 'evidence' and r.record_id = new.id and 'quote' = any(r.fields));
  end if;
  if is_redacted then
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

-- A new quote leaves no other record without evidence.
create or replace function ledger.check_subject() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'DELETE' then
    if exists (select from public.evidence e where e.id = new.id and e.subject_id = new.subject_id)
       and not ledger.exists_record(new.subject_kind, new.subject_id) then
      if ledger.collects() then
        raise notice 'evidence % has no subject', new.id using errcode = 'FT002';
        return null;
      end if;
      raise exception 'evidence % has no subject', new.id using errcode = 'FT002';
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if ledger.needs_evidence(old.subject_kind)
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
  end if;
  return null;
end $$;
