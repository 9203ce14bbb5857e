alter table commitment drop column jurisdiction;
select ledger.track('commitment');

drop index actor_jurisdiction, history.actor_country_idx;
alter table actor
  drop constraint actor_country_is_jurisdiction,
  add constraint actor_country_is_iso3166 check (country ~ '^[A-Z]{2}$');
