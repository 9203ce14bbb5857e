-- What registers of meetings and promises name: whether a meeting was held in person or online, who leads the work on a promise of several,
-- and names and places that are longer than ours.
alter table meeting
  add column mode text,
  add constraint meeting_mode_known check (mode in ('IN_PERSON', 'ONLINE', 'MIXED')),
  drop constraint meeting_text_lengths,
  add constraint meeting_text_lengths check (
    char_length(title) between 1 and 300 and char_length(purpose) <= 2000 and char_length(place) <= 1000 and char_length(city) <= 200);
select ledger.track('meeting', unsalted => '{mode}');

alter table party
  drop constraint party_role_known,
  add constraint party_role_known
    check (role in ('ASKED', 'PLEDGER', 'SIGNATORY', 'LEAD', 'COUNTERPARTY', 'BENEFICIARY', 'MONITOR', 'CONVENER'));

alter table actor
  drop constraint actor_text_lengths,
  add constraint actor_text_lengths check (
    char_length(name) between 1 and 500 and cardinality(aliases) <= 100 and char_length(description) <= 2000);

alter table identifier
  drop constraint identifier_value_length,
  add constraint identifier_value_length check (char_length(value) between 1 and 500);
