drop table ledger.import_reject;
drop table ledger.import_change_set;
drop table import;
drop function ledger.guard_import;
