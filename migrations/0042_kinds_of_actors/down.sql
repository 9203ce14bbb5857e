drop trigger check_body on actor;
drop function ledger.check_body();
drop trigger check_nature on actor;
drop function ledger.check_nature();
alter table actor
  drop column body_id,
  drop constraint actor_kind_known,
  add constraint actor_kind_known check (kind in ('PERSON', 'GOVERNMENT_BODY', 'TECH_COMPANY', 'ASSOCIATION'));
select ledger.track('actor');
