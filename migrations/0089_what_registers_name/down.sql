alter table identifier
  drop constraint identifier_value_length,
  add constraint identifier_value_length check (char_length(value) between 1 and 200);
alter table actor
  drop constraint actor_text_lengths,
  add constraint actor_text_lengths check (
    char_length(name) between 1 and 200 and cardinality(aliases) <= 100 and char_length(description) <= 2000);
alter table party
  drop constraint party_role_known,
  add constraint party_role_known
    check (role in ('ASKED', 'PLEDGER', 'SIGNATORY', 'COUNTERPARTY', 'BENEFICIARY', 'MONITOR', 'CONVENER'));
alter table meeting
  drop column mode,
  drop constraint meeting_text_lengths,
  add constraint meeting_text_lengths check (
    char_length(title) between 1 and 300 and char_length(purpose) <= 2000 and char_length(place) <= 200 and char_length(city) <= 200);
select ledger.track('meeting');
