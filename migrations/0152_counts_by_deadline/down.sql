drop trigger note_deadline_tally on ledger.change;
drop procedure ledger.keep_deadline_tally_again();
drop function ledger.note_deadline_tally(), ledger.keep_deadline_tally(bigint);
drop function ledger.deadline_tally_found(), ledger.deadline_change();
drop table ledger.deadline_tally;
