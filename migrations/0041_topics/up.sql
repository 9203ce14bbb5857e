-- What commitments and meetings are about: topics with one level of broader ones, as in SKOS.

drop function ledger.track(text, text[]);
create function ledger.track(tracked text, unsalted text[] default '{}', given_with_whole boolean default false)
  returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  lacking text;
  known constant boolean := to_regclass(format('history.%I', tracked)) is not null;
begin
  select min(needed.name) into lacking
    from (values ('id', 'uuid'), ('version', 'integer'), ('revision', 'bigint'), ('updated_at', 'timestamptz')) as needed(name, type)
   where not exists (select from pg_attribute where attrelid = format('public.%I', tracked)::regclass and attname = needed.name
                      and atttypid = needed.type::regtype and attnotnull and not attisdropped);
  if lacking is not null then
    raise exception '% has no column % as tracked tables have it', tracked, lacking using hint = 'A tracked table begins with '
      'id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null.';
  end if;
  perform ledger.make_twin(tracked);
  perform ledger.salt_texts(tracked, unsalted);
  -- For reading as of a revision, and for the feed of changes.
  execute format('create index if not exists %I on history.%I (id, revision)', tracked || '_id_revision_idx', tracked);
  execute format('create index if not exists %I on public.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (superseded_by, id)', tracked || '_superseded', tracked);
  execute format('create or replace trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create or replace trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  -- Two people see every row that goes, but for rows that a correction of their whole gives all together (the identifiers of an actor,
  -- the topics of a commitment): to give others is no retraction. What a table is, it stays.
  if not given_with_whole and (not known or exists (
       select from pg_trigger where tgrelid = format('public.%I', tracked)::regclass and tgname = 'note_weighty')) then
    execute format('create or replace trigger note_weighty after delete on public.%I
      referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  end if;
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
  perform ledger.write_kinds();
end $$;

create function label_texts(labels jsonb) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(label ->> 'text', ' ') from jsonb_array_elements(labels) label
$$;

create table topic (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  slug text not null,
  name text not null,
  description text,
  labels jsonb not null,
  matches jsonb not null,
  broader_id uuid constraint topic_broader references topic deferrable initially immediate,
  search_text text generated always as
    (fold(name || ' ' || coalesce(label_texts(labels), '') || ' ' || coalesce(description, ''))) stored,
  constraint topic_slug_unique unique (slug),
  constraint topic_slug_is_kebab_case check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
  constraint topic_name_length check (char_length(name) between 1 and 200),
  constraint topic_name_is_plain_text check (is_plain_text(name)),
  constraint topic_description_length check (char_length(description) between 1 and 2000),
  constraint topic_description_is_plain_text check (is_plain_text(description)),
  constraint topic_labels_is_list check (jsonb_typeof(labels) = 'array'),
  constraint topic_matches_is_list check (jsonb_typeof(matches) = 'array')
);
select ledger.track('topic');
create index topic_broader on topic (broader_id);
create index on history.topic (broader_id);
create index topic_name_order on topic (fold(name) collate "C", id);
create index on history.topic (fold(name) collate "C", id);
create index topic_updated on topic (updated_at, id);
create index on history.topic (updated_at, id);
create index topic_words on topic using gin (search_words(search_text));
create index on history.topic using gin (search_words(search_text));
create index topic_trigrams on topic using gin (fold(name) gin_trgm_ops);
create index on history.topic using gin (fold(name) gin_trgm_ops);

-- A topic that stands below another has none below itself.
create function ledger.check_topic_level() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.topic lower join public.topic upper on upper.id = lower.broader_id
              where upper.broader_id is not null and new.id in (lower.id, upper.id)) then
    raise exception 'topics have one level: a topic that stands below another has none below itself'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;
create constraint trigger check_topic_level after insert or update of broader_id on topic
  deferrable initially deferred for each row when (new.broader_id is not null)
  execute function ledger.check_topic_level();

create table commitment_topic (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint commitment_topic_commitment references commitment deferrable initially immediate,
  topic_id uuid not null constraint commitment_topic_topic references topic deferrable initially immediate,
  constraint commitment_topic_once unique (commitment_id, topic_id)
);
select ledger.track('commitment_topic', given_with_whole => true);
create index commitment_topic_topic on commitment_topic (topic_id, commitment_id);
create index on history.commitment_topic (commitment_id);
create index on history.commitment_topic (topic_id);

create table meeting_topic (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  meeting_id uuid not null constraint meeting_topic_meeting references meeting deferrable initially immediate,
  topic_id uuid not null constraint meeting_topic_topic references topic deferrable initially immediate,
  constraint meeting_topic_once unique (meeting_id, topic_id)
);
select ledger.track('meeting_topic', given_with_whole => true);
create index meeting_topic_topic on meeting_topic (topic_id, meeting_id);
create index on history.meeting_topic (meeting_id);
create index on history.meeting_topic (topic_id);
