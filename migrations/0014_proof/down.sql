drop trigger assign_revision on change_set;
create trigger assign_revision before insert or update on change_set
  for each row execute function ledger.assign_revision();
drop trigger guard_change_set on change_set;
create trigger guard_change_set before update on change_set
  for each row execute function ledger.guard_change_set();
drop trigger guard_operation on operation;
create trigger guard_operation before insert or update on operation
  for each row execute function ledger.guard_operation();
drop trigger refuse_proven on review;
drop trigger refuse_proven on operation;
drop function ledger.refuse_proven;

create or replace function ledger.open_change_set() returns change_set language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare found change_set;
begin
  select * into found from public.change_set
   where revision = nullif(current_setting('followthrough.revision', true), '')::bigint
     and xmin = pg_current_xact_id()::xid;
  if found.id is null then
    raise exception 'nothing is written outside a change set'
      using errcode = 'FT001',
            hint = 'Insert a change_set with status APPLIED in the same transaction first.';
  end if;
  return found;
end $$;

drop trigger open_proof on change_set;
drop table ledger.kept_salt, ledger.revision_salt, ledger.proof, ledger.salted;
drop procedure ledger.catch_up, ledger.write_parts;
drop function ledger.prove, ledger.open_proof, ledger.chain, ledger.content, ledger.parts, ledger.parts_body, ledger.parts_sql,
  ledger.superseded_sql, ledger.leaves_sql, ledger.columns_sql, ledger.rows_sql, ledger.tracked_kinds, ledger.kept_digest, ledger.new_salt;
drop table redaction;
drop function ledger.redact, ledger.replace_current, ledger.derive_again, ledger.redact_change_set, ledger.note_redaction,
  ledger.redaction_faults, ledger.marking, ledger.words_in, ledger.without(text, text[]), ledger.without(jsonb, text[]), ledger.keep_digest,
  ledger.keep_salts, ledger.present, ledger.redacts;
