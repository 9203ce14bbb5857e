drop table operation, change_set, contributor cascade;
drop schema ledger cascade;
drop schema history cascade;
drop extension pg_trgm;
