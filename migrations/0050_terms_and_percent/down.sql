drop trigger check_crosswalk on methodology;
drop function ledger.check_crosswalk();
drop trigger check_term on assessment;
drop function ledger.check_term();
drop index assessment_methodology;
create index assessment_methodology on assessment (methodology_id);
drop index history.assessment_methodology_id_partial_earliest_id_idx;
alter table assessment drop column term, drop column percent;
select ledger.track('assessment');
