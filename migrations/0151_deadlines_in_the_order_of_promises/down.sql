drop index commitment_made_order;
create index commitment_made_order on commitment (partial_earliest(made_on), id) include (made_on, revision);
drop index history.commitment_made_order;
create index commitment_made_order on history.commitment (partial_earliest(made_on), id) include (made_on, revision, superseded_by);
