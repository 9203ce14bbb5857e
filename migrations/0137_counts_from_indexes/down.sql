drop index commitment_made_order, commitment_due_order, commitment_open_due, party_actor, party_principal,
  history.commitment_made_order, history.commitment_due_order, history.commitment_open_due, history.party_actor, history.party_principal;
create index commitment_made_order on commitment (partial_earliest(made_on), id);
create index commitment_due_order on commitment ((coalesce(partial_latest(due_in_force), 'infinity'::date)), id);
create index commitment_open_due on commitment (partial_latest(due_in_force), id)
  where due_in_force is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and formality <> 'PROPOSED';
create index party_actor on party (actor_id, commitment_id);
create index party_principal on party (principal_id, commitment_id);
create index on history.commitment (partial_earliest(made_on), id);
create index commitment_due_order on history.commitment ((coalesce(partial_latest(due_in_force), 'infinity'::date)), id);
create index on history.party (actor_id);
create index party_principal on history.party (principal_id, commitment_id);
drop index participation_actor, participation_representing, history.participation_actor, history.participation_representing;
create index participation_actor on participation (actor_id, meeting_id);
create index participation_representing on participation (representing_id);
create index on history.participation (actor_id);
create index on history.participation (representing_id);
