create table commitment (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  slug text not null,
  title text not null,
  statement text not null,
  made_on text not null,
  due_on text,
  formality text not null,
  clarity text not null,
  meeting_id uuid constraint commitment_meeting references meeting deferrable initially immediate,
  -- Derived from the assessments by triggers; nobody writes these two.
  status text not null default 'NOT_RATED',
  fulfilled_on text,
  search_text text generated always as (fold(title || ' ' || statement)) stored,
  constraint commitment_slug_unique unique (slug),
  constraint commitment_slug_is_kebab_case check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
  constraint commitment_text_lengths
    check (char_length(title) between 1 and 300 and char_length(statement) between 1 and 5000),
  constraint commitment_made_on_is_partial_date check (is_partial_date(made_on)),
  constraint commitment_due_on_is_partial_date check (is_partial_date(due_on)),
  constraint commitment_due_after_made
    check (case when is_partial_date(made_on) and is_partial_date(due_on)
                then partial_latest(due_on) >= partial_earliest(made_on) end),
  constraint commitment_formality_known
    check (formality in ('PROPOSED', 'DECLARED', 'IN_POLICY_DOCUMENT', 'SIGNED_AGREEMENT', 'IN_LAW')),
  constraint commitment_clarity_known check (clarity in ('CLEAR', 'VAGUE', 'UNRATABLE'))
);
call ledger.track('commitment');
create index on history.commitment using gin (to_tsvector('simple', search_text));
create index on history.commitment using gin (fold(title) gin_trgm_ops);
create index on history.commitment (slug);
create index on history.commitment (partial_earliest(made_on), id);
create index on history.commitment ((coalesce(partial_latest(due_on), 'infinity'::date)), id);
create index on history.commitment ((fold(title) collate "C"), id);
create index on history.commitment (updated_at, id);
call ledger.make_subject('commitment');
create index commitment_made_order on commitment (partial_earliest(made_on), id);
create index commitment_due_order on commitment ((coalesce(partial_latest(due_on), 'infinity'::date)), id);
create index commitment_title_order on commitment ((fold(title) collate "C"), id);
create index commitment_updated on commitment (updated_at, id);
create index commitment_status_made_order on commitment (status, partial_earliest(made_on), id);
create index commitment_open_due on commitment (partial_latest(due_on), id)
  where due_on is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN');
create index commitment_meeting on commitment (meeting_id);
create index commitment_words on commitment using gin (to_tsvector('simple', search_text));
create index commitment_trigrams on commitment using gin (fold(title) gin_trgm_ops);
create index on history.commitment (meeting_id);

create table party (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint party_commitment references commitment deferrable initially immediate,
  actor_id uuid not null constraint party_actor references actor deferrable initially immediate,
  role text not null,
  -- Derived from the assessments of this party's share; null where nobody judged it apart.
  status text,
  constraint party_role_known
    check (role in ('PLEDGER', 'SIGNATORY', 'COUNTERPARTY', 'BENEFICIARY', 'MONITOR', 'CONVENER')),
  constraint party_once_in_a_role unique (commitment_id, actor_id, role)
);
call ledger.track('party');
call ledger.make_subject('party');
create index party_actor on party (actor_id, commitment_id);
create index on history.party (commitment_id);
create index on history.party (actor_id);

create table follow_up (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint follow_up_commitment references commitment deferrable initially immediate,
  kind text not null,
  date text not null,
  title text not null,
  summary text,
  meeting_id uuid constraint follow_up_meeting references meeting deferrable initially immediate,
  actor_id uuid constraint follow_up_actor references actor deferrable initially immediate,
  successor_id uuid constraint follow_up_successor references commitment deferrable initially immediate,
  constraint follow_up_kind_known check (kind in ('MEETING', 'ACTION', 'STATEMENT', 'REPORT', 'LAW', 'SUCCESSOR')),
  constraint follow_up_date_is_partial_date check (is_partial_date(date)),
  constraint follow_up_text_lengths
    check (char_length(title) between 1 and 300 and char_length(summary) <= 5000),
  constraint follow_up_meeting_is_named check (kind <> 'MEETING' or meeting_id is not null),
  constraint follow_up_successor_is_named check ((kind = 'SUCCESSOR') = (successor_id is not null)),
  constraint follow_up_successor_is_another check (successor_id <> commitment_id)
);
call ledger.track('follow_up');
call ledger.make_subject('follow_up');
create index follow_up_commitment on follow_up (commitment_id, partial_earliest(date), id);
create index follow_up_meeting on follow_up (meeting_id);
create index follow_up_actor on follow_up (actor_id);
create index follow_up_successor on follow_up (successor_id);
create index on history.follow_up (commitment_id);
create index on history.follow_up (meeting_id);
