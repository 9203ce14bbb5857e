create table actor (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  kind text not null,
  slug text not null,
  name text not null,
  aliases text[] not null default '{}',
  country text,
  description text,
  search_text text generated always as (fold(name || ' ' || joined(aliases))) stored,
  constraint actor_slug_unique unique (slug),
  constraint actor_slug_is_kebab_case check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
  constraint actor_kind_known check (kind in ('PERSON', 'GOVERNMENT_BODY', 'TECH_COMPANY', 'ASSOCIATION')),
  constraint actor_country_is_iso3166 check (country ~ '^[A-Z]{2}$'),
  constraint actor_text_lengths
    check (char_length(name) between 1 and 200 and cardinality(aliases) <= 100 and char_length(description) <= 2000)
);
call ledger.track('actor');
create index on history.actor using gin (to_tsvector('simple', search_text));
create index on history.actor using gin (search_text gin_trgm_ops);
create index on history.actor (slug);
create index on history.actor ((fold(name) collate "C"), id);
create index on history.actor (updated_at, id);
call ledger.make_subject('actor');
create index actor_name_order on actor ((fold(name) collate "C"), id);
create index actor_kind_name_order on actor (kind, (fold(name) collate "C"), id);
create index actor_updated on actor (updated_at, id);
create index actor_words on actor using gin (to_tsvector('simple', search_text));
create index actor_trigrams on actor using gin (search_text gin_trgm_ops);

create table identifier (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  actor_id uuid not null constraint identifier_actor references actor deferrable initially immediate,
  scheme text not null,
  value text not null,
  constraint identifier_scheme_value_unique unique (scheme, value),
  constraint identifier_scheme_is_kebab_case check (scheme ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(scheme) <= 50),
  constraint identifier_value_length check (char_length(value) between 1 and 200)
);
call ledger.track('identifier');
create index identifier_actor on identifier (actor_id);
create index on history.identifier (actor_id);

create table role (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  person_id uuid not null constraint role_person references actor deferrable initially immediate,
  organisation_id uuid not null constraint role_organisation references actor deferrable initially immediate,
  title text not null,
  from_on text,
  to_on text,
  constraint role_title_length check (char_length(title) between 1 and 300),
  constraint role_from_on_is_partial_date check (is_partial_date(from_on)),
  constraint role_to_on_is_partial_date check (is_partial_date(to_on)),
  constraint role_ends_after_it_begins
    check (case when is_partial_date(from_on) and is_partial_date(to_on)
                then partial_latest(to_on) >= partial_earliest(from_on) end)
);
call ledger.track('role');
call ledger.make_subject('role');
create index role_person on role (person_id);
create index role_organisation on role (organisation_id);
create index on history.role (person_id);
create index on history.role (organisation_id);

-- At commit: a role is held by a person, in a body, a company or an association.
create function ledger.check_role() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.role r join public.actor p on p.id = r.person_id join public.actor o on o.id = r.organisation_id
             where (r.id = new.id or r.person_id = new.id or r.organisation_id = new.id)
               and (p.kind <> 'PERSON' or o.kind = 'PERSON')) then
    raise exception 'a role is held by a person, in an organisation' using errcode = 'FT005';
  end if;
  return null;
end $$;
create constraint trigger check_role after insert or update on role
  deferrable initially deferred for each row execute function ledger.check_role();
create constraint trigger check_role after update of kind on actor
  deferrable initially deferred for each row execute function ledger.check_role();
