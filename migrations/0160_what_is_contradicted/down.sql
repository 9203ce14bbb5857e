drop trigger note_contradicted on ledger.change;
drop procedure ledger.keep_contradicted_again();
drop function ledger.note_contradicted(), ledger.keep_contradicted(uuid[]);
drop view ledger.contradiction_found;
drop table ledger.contradicted;
drop index evidence_contradicting, history.evidence_contradicting;
create index evidence_contradicting on evidence (subject_id) where stance = 'CONTRADICTS';
create index evidence_contradicting on history.evidence (subject_id) where stance = 'CONTRADICTS';
