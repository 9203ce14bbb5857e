-- Follow-ups of all commitments in the order of their dates, and the few quotes that contradict something.
create index follow_up_order on follow_up (partial_earliest(date), id);
create index follow_up_order on history.follow_up (partial_earliest(date), id);
create index evidence_contradicting on evidence (subject_id) where stance = 'CONTRADICTS';
create index evidence_contradicting on history.evidence (subject_id) where stance = 'CONTRADICTS';
