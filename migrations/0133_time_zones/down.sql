alter table meeting drop column time_zone;
select ledger.track('meeting');
