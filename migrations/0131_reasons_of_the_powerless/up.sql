-- Trackers of election pledges list what parties promised that never came to power: nobody can judge whether they would have done it.
alter table assessment
  drop constraint assessment_unratable_reason_known,
  add constraint assessment_unratable_reason_known check (
    unratable_reason in ('UNCLEAR_WORDING', 'NO_METRIC', 'INSUFFICIENT_INFORMATION', 'DISPUTED_MEANING', 'TOO_EARLY', 'NOT_IN_POWER'));
