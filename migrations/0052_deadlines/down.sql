drop trigger check_deadlines on commitment;
drop trigger derive_deadline on commitment;
drop function ledger.deadline_fault;
drop table deadline_change;
select ledger.untrack('deadline_change');
drop function ledger.check_deadlines, ledger.spread_deadline, ledger.derive_deadline;

drop index commitment_due_order, commitment_open_due, commitment_counts, history.commitment_due_order, history.commitment_counts;
alter table commitment drop column due_in_force, drop column moved_due_on, drop column deadline_changed;
select ledger.track('commitment');
create index commitment_due_order on commitment ((coalesce(partial_latest(due_on), 'infinity'::date)), id);
create index on history.commitment ((coalesce(partial_latest(due_on), 'infinity'::date)), id);
create index commitment_open_due on commitment (partial_latest(due_on), id)
  where due_on is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and formality <> 'PROPOSED';
create index commitment_counts on commitment (id)
  include (status, formality, made_on, due_on, fulfilled_on, revision);
create index commitment_counts on history.commitment (id)
  include (status, formality, made_on, due_on, fulfilled_on, revision, superseded_by);
