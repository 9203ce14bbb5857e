drop trigger guard_change_set on change_set;
drop trigger check_authority on change_set;
drop trigger check_authority on operation;
drop table review;
drop function ledger.guard_change_set, ledger.check_authority, ledger.require_authority, ledger.needs_second_person, ledger.check_review;

delete from operation o using change_set c where c.id = o.change_set_id and c.version <> o.version;
alter table operation
  drop constraint operation_pkey,
  drop column id,
  drop column version,
  drop column record_kind,
  drop column touches,
  drop column declined,
  add constraint operation_pkey primary key (change_set_id, position);

drop index change_set_created;
alter table change_set
  drop constraint change_set_idempotency_key_length,
  drop column version,
  drop column payload_hash,
  drop column conflicts;

create or replace function ledger.guard_operation() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.change_set c where c.id in (old.change_set_id, new.change_set_id) and c.status = 'APPLIED'
             and c.xmin <> pg_current_xact_id()::xid) then
    raise exception 'change set % is applied and can no longer be edited', coalesce(old.change_set_id, new.change_set_id)
      using errcode = 'FT003';
  end if;
  return new;
end $$;

create or replace function ledger.check_role() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.role r join public.actor p on p.id = r.person_id join public.actor o on o.id = r.organisation_id
             where (r.id = new.id or r.person_id = new.id or r.organisation_id = new.id)
               and (p.kind <> 'PERSON' or o.kind = 'PERSON')) then
    raise exception 'a role is held by a person, in an organisation' using errcode = 'FT005';
  end if;
  return null;
end $$;

create or replace function ledger.check_assessment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.assessment a join public.party p on p.id = a.party_id
             where (a.id = new.id or a.party_id = new.id) and p.commitment_id <> a.commitment_id) then
    raise exception 'the party belongs to another commitment' using errcode = 'FT005';
  end if;
  return null;
end $$;
