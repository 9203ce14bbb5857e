alter table meeting
  drop constraint meeting_text_lengths,
  drop column unnamed_participants,
  add constraint meeting_text_lengths check (
    char_length(title) between 1 and 300 and char_length(purpose) <= 2000 and char_length(place) <= 1000 and char_length(city) <= 200);
select ledger.track('meeting');
