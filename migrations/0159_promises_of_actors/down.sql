drop index ledger.latest_source_published;
drop trigger note_promises on ledger.change;
drop procedure ledger.keep_promises_again();
drop function ledger.note_promises(), ledger.keep_promises(uuid[]), ledger.promises_found(), ledger.promises_in(uuid[]);
drop table ledger.promise;
