-- Registers often name the person who promised something for a party, a ministry or a company. A party of a commitment says now on whose
-- behalf it is one, as a participation in a meeting does. An actor has a role once for each on whose behalf it has it, and once on its own.
alter table party
  add column representing_id uuid constraint party_representing references actor deferrable initially immediate,
  -- Whose promise it is: a promise counts once, for the one who is bound by it.
  add column principal_id uuid generated always as (coalesce(representing_id, actor_id)) stored,
  drop constraint party_once_in_a_role,
  add constraint party_once_in_a_role unique nulls not distinct (commitment_id, representing_id, actor_id, role);
select ledger.track('party');

create index party_representing on party (representing_id, commitment_id) where representing_id is not null;
create index on history.party (representing_id);

drop index party_promises, party_asked, history.party_promises, history.party_asked;
create index party_promises on party (principal_id, commitment_id) include (role, status, revision)
  where role in ('PLEDGER', 'SIGNATORY');
create index party_promises on history.party (principal_id, commitment_id) include (role, status, revision, superseded_by)
  where role in ('PLEDGER', 'SIGNATORY');
create index party_asked on party (principal_id, commitment_id) include (role, status, revision) where role = 'ASKED';
create index party_asked on history.party (principal_id, commitment_id) include (role, status, revision, superseded_by)
  where role = 'ASKED';
create index party_principal on party (principal_id, commitment_id);
create index party_principal on history.party (principal_id, commitment_id);
