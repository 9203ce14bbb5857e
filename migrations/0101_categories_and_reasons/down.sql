alter table assessment
  drop constraint assessment_unratable_reason_known,
  add constraint assessment_unratable_reason_known check (
    unratable_reason in ('UNCLEAR_WORDING', 'NO_METRIC', 'INSUFFICIENT_INFORMATION', 'DISPUTED_MEANING'));
alter table meeting drop column classification;
select ledger.track('meeting');
