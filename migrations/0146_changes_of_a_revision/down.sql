drop index ledger.change_revision;
create index change_revision on ledger.change using brin (revision) with (pages_per_range = 16);
drop index ledger.concern_revision;
create index concern_revision on ledger.concern using brin (revision) with (pages_per_range = 16);
drop index ledger.change_jurisdiction_revision;
create index change_jurisdiction_revision on ledger.change_jurisdiction using brin (revision) with (pages_per_range = 16);
