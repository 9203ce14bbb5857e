-- The version before knows no ASKED and no SEARCH, and the record cannot be made to say what it did not: where it has them, or has had
-- them, this is refused by the constraints below.
drop trigger check_promise on party;
drop trigger check_promise on commitment;
drop trigger check_broken on assessment;
drop trigger check_broken on party;
drop trigger check_broken on commitment;
drop function ledger.check_promise, ledger.check_broken, ledger.open_migration, ledger.add_operation;

create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then coalesce(a.fulfilled_on, a.date) end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;

drop index commitment_open_due;
create index commitment_open_due on commitment (partial_latest(due_on), id)
  where due_on is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN');
drop function timeliness(text, text, text, text, date);

drop index follow_up_searches, party_asked, history.party_asked;
alter table follow_up
  drop constraint follow_up_kind_known,
  add constraint follow_up_kind_known check (kind in ('MEETING', 'ACTION', 'STATEMENT', 'REPORT', 'LAW', 'SUCCESSOR'));
alter table party
  drop constraint party_role_known,
  add constraint party_role_known
    check (role in ('PLEDGER', 'SIGNATORY', 'COUNTERPARTY', 'BENEFICIARY', 'MONITOR', 'CONVENER'));
