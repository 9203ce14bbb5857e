alter table assessment
  drop constraint assessment_unratable_reason_known,
  add constraint assessment_unratable_reason_known check (
    unratable_reason in ('UNCLEAR_WORDING', 'NO_METRIC', 'INSUFFICIENT_INFORMATION', 'DISPUTED_MEANING', 'TOO_EARLY'));
