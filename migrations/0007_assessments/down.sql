drop table assessment, methodology, history.assessment, history.methodology cascade;
drop trigger derive_status on commitment;
drop trigger derive_status on party;
drop trigger check_assessment on party;
drop function ledger.check_assessment, ledger.spread_status, ledger.derive_party_status,
  ledger.derive_commitment_status, ledger.refuse_edit;
