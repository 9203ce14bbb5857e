-- Reading at an earlier revision looks for referring rows in history too. Five references had no index there.
create index on history.assessment (party_id);
create index on history.deadline_change (announced_by_id);
create index on history.follow_up (actor_id);
create index on history.follow_up (successor_id);
create index on history.participation (representing_id);
