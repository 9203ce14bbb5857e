alter table participation drop column mode;
select ledger.track('participation');
