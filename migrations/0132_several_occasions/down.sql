alter table meeting drop column several_occasions;
select ledger.track('meeting');
