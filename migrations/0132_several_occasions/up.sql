-- Registers put several meetings into one entry: "various phone calls in May". Nobody can tell them apart, so they are one record that says so.
-- It is true or null, never false: the hashes of earlier revisions have no such column, and null adds nothing to a hash.
alter table meeting
  add column several_occasions boolean,
  add constraint meeting_several_occasions_known check (several_occasions);
select ledger.track('meeting');
