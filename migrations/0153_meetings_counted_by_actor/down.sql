drop trigger note_meeting_tally on ledger.change;
drop procedure ledger.keep_meeting_tally_again();
drop function ledger.note_meeting_tally(), ledger.keep_meeting_tally(bigint), ledger.meeting_tally_changes(bigint),
  ledger.meetings_counted(uuid[], bigint);
drop table ledger.meeting_tally;
