drop table ledger.import_reject;
drop table ledger.import_part;
drop table import;
drop function ledger.guard_import;
