drop trigger note_latest_sources on ledger.change;
drop procedure ledger.keep_latest_sources_again();
drop function ledger.note_latest_sources(), ledger.keep_latest_sources(uuid[]);
drop view ledger.latest_source_found, ledger.commitment_source;
drop table ledger.latest_source;
