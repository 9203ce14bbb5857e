-- Jurisdictions are codes: ISO 3166-1 (AU), ISO 3166-2 (AU-NSW), EU and UN. Their form stands here, which ones there are the code knows:
-- ISO changes them. What an actor has had as its country becomes its jurisdiction. The column keeps its name, since the proofs of
-- the revisions have it.
alter table actor
  drop constraint actor_country_is_iso3166,
  add constraint actor_country_is_jurisdiction check (country ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
create index actor_jurisdiction on actor (country collate "C");
create index on history.actor (country collate "C");

alter table commitment
  add column jurisdiction text,
  add constraint commitment_jurisdiction_is_jurisdiction check (jurisdiction ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
select ledger.track('commitment', unsalted => '{jurisdiction}');
create index commitment_jurisdiction on commitment (jurisdiction collate "C");
create index on history.commitment (jurisdiction collate "C");
