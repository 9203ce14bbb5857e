drop index party_principal, history.party_principal, party_promises, party_asked, history.party_promises, history.party_asked;
create index party_promises on party (actor_id, commitment_id) include (role, status, revision)
  where role in ('PLEDGER', 'SIGNATORY');
create index party_promises on history.party (actor_id, commitment_id) include (role, status, revision, superseded_by)
  where role in ('PLEDGER', 'SIGNATORY');
create index party_asked on party (actor_id, commitment_id) include (role, status, revision) where role = 'ASKED';
create index party_asked on history.party (actor_id, commitment_id) include (role, status, revision, superseded_by)
  where role = 'ASKED';
alter table party
  drop constraint party_once_in_a_role,
  drop column principal_id,
  drop column representing_id,
  add constraint party_once_in_a_role unique (commitment_id, actor_id, role);
select ledger.track('party');
