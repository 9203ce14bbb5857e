-- What registers say of meetings and trackers of promises: what kind of occasion it was, and that it is too early to judge.
alter table meeting
  add column classification text,
  add constraint meeting_classification_is_plain_text check (is_plain_text(classification)),
  add constraint meeting_classification_length check (char_length(classification) between 1 and 200);
select ledger.track('meeting');

alter table assessment
  drop constraint assessment_unratable_reason_known,
  add constraint assessment_unratable_reason_known check (
    unratable_reason in ('UNCLEAR_WORDING', 'NO_METRIC', 'INSUFFICIENT_INFORMATION', 'DISPUTED_MEANING', 'TOO_EARLY'));
