-- In which zone a source gives the hour of a meeting, if it says so: a calendar that was exported has -07:00 or America/Los_Angeles. The server
-- knows the names (ICU); here is the form.
alter table meeting
  add column time_zone text,
  add constraint meeting_time_zone_known check (
    time_zone ~ '^(UTC|[+-](0[0-9]|1[0-4]):[0-5][0-9]|[A-Z][A-Za-z_]*(/[A-Z][A-Za-z0-9_+-]*){1,2})$' and char_length(time_zone) <= 50),
  add constraint meeting_time_zone_of_a_time check (time_zone is null or start_time is not null);
select ledger.track('meeting', unsalted => '{time_zone}');
