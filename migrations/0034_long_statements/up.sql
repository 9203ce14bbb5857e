-- Registers state a promise in several pages: a milestone of an action plan, an article of a law.
alter table commitment
  drop constraint commitment_text_lengths,
  add constraint commitment_text_lengths check (
    char_length(title) between 1 and 300 and char_length(statement) between 1 and 20000);
