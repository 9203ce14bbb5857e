-- Counting is done from indexes that hold all that is counted by: the tables are wide (texts, fingerprints). Each has a twin in
-- history, for what was counted at an earlier time.

create index commitment_counts on commitment (id)
  include (status, formality, made_on, due_on, fulfilled_on, revision);
create index commitment_counts on history.commitment (id)
  include (status, formality, made_on, due_on, fulfilled_on, revision, superseded_by);

-- Who promises.
create index party_promises on party (actor_id, commitment_id) include (role, status, revision)
  where role in ('PLEDGER', 'SIGNATORY');
create index party_promises on history.party (actor_id, commitment_id) include (role, status, revision, superseded_by)
  where role in ('PLEDGER', 'SIGNATORY');

-- From a record to the articles that are quoted about it, and from an article to the records.
create index evidence_citations on evidence (subject_id, source_article_id) include (subject_kind, revision);
create index evidence_citations on history.evidence (subject_id, source_article_id)
  include (subject_kind, revision, superseded_by);
create index evidence_cited on evidence (source_article_id, subject_id) include (subject_kind, revision);
create index evidence_cited on history.evidence (source_article_id, subject_id)
  include (subject_kind, revision, superseded_by);

-- What was published lately.
create index source_article_published_latest on source_article (partial_latest(published_on));
create index source_article_published_latest on history.source_article (partial_latest(published_on));

-- Who was in a meeting.
create index participation_presence on participation (meeting_id, actor_id)
  include (representing_id, attendance, revision);
create index participation_presence on history.participation (meeting_id, actor_id)
  include (representing_id, attendance, revision, superseded_by);

-- The log of what was applied, the latest first.
create index change_set_revision_order on change_set ((coalesce(revision, 999999999999999999)), id);
