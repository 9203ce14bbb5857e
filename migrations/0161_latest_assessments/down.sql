drop trigger note_latest_assessments on ledger.change;
drop procedure ledger.keep_latest_assessments_again();
drop function ledger.note_latest_assessments(), ledger.keep_latest_assessments(uuid[]);
drop view ledger.latest_assessment_found;
drop table ledger.latest_assessment;
