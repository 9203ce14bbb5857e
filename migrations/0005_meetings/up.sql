create table meeting (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  slug text not null,
  title text not null,
  purpose text,
  date text not null,
  place text,
  city text,
  country text,
  status text not null,
  preceded_by_id uuid constraint meeting_preceded_by references meeting deferrable initially immediate,
  search_text text generated always as
    (fold(title || ' ' || coalesce(purpose, '') || ' ' || coalesce(place, '') || ' ' || coalesce(city, ''))) stored,
  constraint meeting_slug_unique unique (slug),
  constraint meeting_slug_is_kebab_case check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
  constraint meeting_text_lengths
    check (char_length(title) between 1 and 300 and char_length(purpose) <= 2000
           and char_length(place) <= 200 and char_length(city) <= 200),
  constraint meeting_date_is_partial_date check (is_partial_date(date)),
  constraint meeting_country_is_iso3166 check (country ~ '^[A-Z]{2}$'),
  constraint meeting_status_known check (status in ('PLANNED', 'HELD', 'POSTPONED', 'CANCELLED', 'UNCONFIRMED')),
  constraint meeting_does_not_precede_itself check (preceded_by_id <> id)
);
call ledger.track('meeting');
create index on history.meeting using gin (to_tsvector('simple', search_text));
create index on history.meeting using gin (fold(title) gin_trgm_ops);
create index on history.meeting (slug);
create index on history.meeting (partial_earliest(date), id);
create index on history.meeting ((fold(title) collate "C"), id);
create index on history.meeting (updated_at, id);
call ledger.make_subject('meeting');
create index meeting_date_order on meeting (partial_earliest(date), id);
create index meeting_title_order on meeting ((fold(title) collate "C"), id);
create index meeting_updated on meeting (updated_at, id);
create index meeting_preceded_by on meeting (preceded_by_id);
create index meeting_words on meeting using gin (to_tsvector('simple', search_text));
create index meeting_trigrams on meeting using gin (fold(title) gin_trgm_ops);
create index on history.meeting (preceded_by_id);

create table participation (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  meeting_id uuid not null constraint participation_meeting references meeting deferrable initially immediate,
  actor_id uuid not null constraint participation_actor references actor deferrable initially immediate,
  role text not null,
  representing_id uuid constraint participation_representing references actor deferrable initially immediate,
  attendance text not null,
  constraint participation_role_known check (role in ('HOST', 'ATTENDEE', 'CONVENER')),
  constraint participation_attendance_known check (attendance in ('ATTENDED', 'INVITED', 'ABSENT', 'DISPUTED')),
  constraint participation_once_in_a_meeting unique (meeting_id, actor_id)
);
call ledger.track('participation');
call ledger.make_subject('participation');
create index participation_actor on participation (actor_id, meeting_id);
create index participation_representing on participation (representing_id);
create index on history.participation (meeting_id);
create index on history.participation (actor_id);
