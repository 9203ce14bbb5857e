-- Which waiting change sets of the same author a version of a change set names records of, and the version that they had then.
create table ledger.builds_on (
  change_set_id uuid not null references public.change_set,
  version integer not null,
  builds_on_id uuid not null references public.change_set,
  builds_on_version integer not null,
  primary key (change_set_id, version, builds_on_id),
  constraint builds_on_another check (change_set_id <> builds_on_id)
);
create index builds_on_reverse on ledger.builds_on (builds_on_id);
grant select, insert on ledger.builds_on to followthrough_app;

-- The records that a change set makes have ids that end with this.
create function ledger.id_ending(change_set_id uuid) returns text language sql immutable parallel safe
return encode(substr(sha256(convert_to(change_set_id::text, 'UTF8')), 1, 6), 'hex');
