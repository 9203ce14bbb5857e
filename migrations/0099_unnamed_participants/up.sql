-- Participants whom no source names: "two officials", a name that was blacked out, a signature that nobody can read.
alter table meeting
  add column unnamed_participants text,
  add constraint meeting_unnamed_participants_is_plain_text check (is_plain_text(unnamed_participants)),
  drop constraint meeting_text_lengths,
  add constraint meeting_text_lengths check (
    char_length(title) between 1 and 300 and char_length(purpose) <= 2000 and char_length(place) <= 1000 and char_length(city) <= 200
    and char_length(unnamed_participants) <= 2000);
select ledger.track('meeting');
