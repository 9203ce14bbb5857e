drop table ledger.builds_on;
drop function ledger.id_ending(uuid);
