-- A source may say who was in the room and who joined by video.
alter table participation
  add column mode text,
  add constraint participation_mode_known check (mode in ('IN_PERSON', 'ONLINE'));
select ledger.track('participation', unsalted => '{mode}');
