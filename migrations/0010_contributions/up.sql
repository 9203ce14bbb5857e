-- Contributions: change sets that wait, are amended and reviewed; operations as records of their own.

-- Amendments count up; the operations of every version are kept.
alter table change_set
  add column version integer not null default 1,
  -- SHA-256 of what was submitted under the idempotency key.
  add column payload_hash bytea,
  -- Public ids of the records that had moved on when it was to be applied.
  add column conflicts text[] not null default '{}',
  add constraint change_set_version_counts_from_one check (version >= 1),
  add constraint change_set_payload_hash_is_sha256 check (length(payload_hash) = 32),
  add constraint change_set_idempotency_key_length check (char_length(idempotency_key) between 1 and 200);
create index change_set_waiting on change_set (created_at, id) where status in ('PROPOSED', 'CONFLICT');
create index change_set_created on change_set (created_at, id);
create index change_set_contributor_created on change_set (contributor_id, created_at, id);

-- Adding columns touches no trigger: what was applied stays as it was. What they hold for older operations is generated once.
alter table operation
  add column id uuid not null default gen_random_uuid(),
  add column version integer not null default 1,
  add column record_kind text generated always as (case name
    when 'recordSourceArticle' then 'source_article'
    when 'recordPerson' then 'actor'
    when 'recordGovernmentBody' then 'actor'
    when 'recordTechCompany' then 'actor'
    when 'recordAssociation' then 'actor'
    when 'recordRole' then 'role'
    when 'recordMeeting' then 'meeting'
    when 'recordParticipation' then 'participation'
    when 'correctParticipation' then 'participation'
    when 'recordCommitment' then 'commitment'
    when 'recordFollowUp' then 'follow_up'
    when 'attachEvidence' then 'evidence'
    when 'recordMethodology' then 'methodology'
    when 'assessCommitment' then 'assessment'
  end) stored,
  -- Whatever it refers to, makes or changes: what `changeSets(touching:)` looks in.
  add column touches uuid[] not null generated always as (array_remove(array[record_id], null)) stored,
  -- The reviewer left it out when the rest was applied.
  add column declined boolean not null default false,
  drop constraint operation_pkey,
  add constraint operation_pkey primary key (change_set_id, version, position),
  add constraint operation_id_unique unique (id),
  add constraint operation_record_kind_known check (record_kind in
    ('actor', 'identifier', 'role', 'source_article', 'evidence', 'meeting', 'participation', 'commitment', 'party',
     'follow_up', 'methodology', 'assessment')),
  add constraint operation_record_has_kind check (record_id is null or record_kind is not null);
alter table operation
  alter column record_kind drop expression,
  alter column touches drop expression,
  alter column touches set default '{}';
create index operation_touches on operation using gin (touches);
create index operation_record on operation (record_id);

create table review (
  id uuid primary key,
  change_set_id uuid not null constraint review_change_set references change_set,
  -- The version of the change set that the reviewer has seen.
  version integer not null,
  reviewer_id uuid not null constraint review_reviewer references contributor,
  decision text not null,
  reason text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint review_decision_known check (decision in ('APPLY', 'REQUEST_CHANGES', 'REJECT')),
  constraint review_reason_length check (char_length(reason) between 1 and 5000),
  constraint review_reason_is_plain_text check (is_plain_text(reason))
);
create index review_of_change_set on review (change_set_id, created_at, id);
create index review_of_reviewer on review (reviewer_id, change_set_id);
grant select, insert on review to followthrough_app;

-- "Nobody reviews their own", only reviewers review, and only what waits, as it is now: whatever the server believes.
create function ledger.check_review() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from public.contributor where id = new.reviewer_id and role in ('REVIEWER', 'ADMIN')) then
    raise exception 'only a reviewer reviews' using errcode = 'FT006';
  end if;
  if exists (select from public.change_set where id = new.change_set_id and contributor_id = new.reviewer_id) then
    raise exception 'nobody reviews their own change set' using errcode = 'FT006';
  end if;
  -- What this very transaction applies it has found waiting.
  if not exists (select from public.change_set c where c.id = new.change_set_id and c.version = new.version
                 and (c.status = 'PROPOSED' or (c.status = 'APPLIED' and c.xmin = pg_current_xact_id()::xid))) then
    raise exception 'a review is of a change set that waits, in its present version' using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger check_review before insert on review for each row execute function ledger.check_review();

-- What takes away or judges in the end is seen by two people.
create function ledger.needs_second_person(name text, input jsonb) returns boolean language sql immutable parallel safe
return name like 'retract%' or name like 'merge%' or name like 'revert%'
  or (name = 'assessCommitment' and coalesce(input ->> 'status', '') in ('KEPT', 'BROKEN'));

-- At commit: who applied this could. Either a reviewer other than the author applied this very version, or the author is a
-- reviewer and nothing in it needs a second person, or it comes with the installation (seeds, imports).
create function ledger.require_authority(applied change_set) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  author public.contributor;
begin
  select * into author from public.contributor where id = applied.contributor_id;
  if applied.status <> 'APPLIED' or author.system
     or exists (select from public.review r where r.change_set_id = applied.id and r.version = applied.version
                and r.decision = 'APPLY') then
    return;
  end if;
  if author.role not in ('REVIEWER', 'ADMIN') then
    raise exception 'what a contributor proposes is applied by a reviewer' using errcode = 'FT006';
  end if;
  if exists (select from public.operation o where o.change_set_id = applied.id and o.version = applied.version
             and not o.declined and ledger.needs_second_person(o.name, o.input)) then
    raise exception 'this needs a second person' using errcode = 'FT006';
  end if;
end $$;

create function ledger.check_authority() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform ledger.require_authority(c) from public.change_set c
    where c.id = case tg_table_name when 'operation' then (to_jsonb(new) ->> 'change_set_id')::uuid else new.id end;
  return null;
end $$;
create constraint trigger check_authority after insert or update of status on change_set
  deferrable initially deferred for each row when (new.status = 'APPLIED') execute function ledger.check_authority();
create constraint trigger check_authority after insert or update of declined on operation
  deferrable initially deferred for each row when (ledger.needs_second_person(new.name, new.input))
  execute function ledger.check_authority();

-- Who wrote it, under which key and when never changes; a change set that was decided stays decided.
create function ledger.guard_change_set() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.contributor_id, new.created_at) is distinct from (old.id, old.contributor_id, old.created_at)
     or new.idempotency_key is distinct from old.idempotency_key or new.payload_hash is distinct from old.payload_hash then
    raise exception 'the author and the key of a change set never change' using errcode = 'FT003';
  end if;
  if old.status in ('REJECTED', 'WITHDRAWN') then
    raise exception 'change set % is decided', old.id using errcode = 'FT003';
  end if;
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up' using errcode = 'FT003';
  end if;
  if new.status = 'REJECTED' and not exists (select from public.review r where r.change_set_id = new.id
                                             and r.version = new.version and r.decision = 'REJECT') then
    raise exception 'a reviewer rejects, and says why' using errcode = 'FT006';
  end if;
  return new;
end $$;
create trigger guard_change_set before update on change_set for each row execute function ledger.guard_change_set();

-- Operations of earlier versions, and of what is decided, stay as they were.
create or replace function ledger.guard_operation() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  changed public.change_set;
begin
  for changed in select * from public.change_set
                 where id = new.change_set_id or (tg_op = 'UPDATE' and id = old.change_set_id) loop
    if changed.status = 'APPLIED' and not exists (
         select from public.change_set c where c.id = changed.id and c.xmin = pg_current_xact_id()::xid) then
      raise exception 'change set % is applied and can no longer be edited', changed.id using errcode = 'FT003';
    elsif changed.status not in ('APPLIED', 'PROPOSED') then
      raise exception 'change set % is decided and can no longer be edited', changed.id using errcode = 'FT003';
    elsif changed.id = new.change_set_id and changed.version <> new.version then
      raise exception 'operations of an earlier version stay as they were' using errcode = 'FT003';
    end if;
  end loop;
  if tg_op = 'UPDATE' and (new.id, new.change_set_id, new.version, new.position, new.name, new.input)
                          is distinct from (old.id, old.change_set_id, old.version, old.position, old.name, old.input) then
    raise exception 'an operation stays as it was asked for' using errcode = 'FT003';
  end if;
  return new;
end $$;

-- The same rules as before; they now say which record breaks them.
create or replace function ledger.check_role() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.role r join public.actor p on p.id = r.person_id join public.actor o on o.id = r.organisation_id
             where (r.id = new.id or r.person_id = new.id or r.organisation_id = new.id)
               and (p.kind <> 'PERSON' or o.kind = 'PERSON')) then
    raise exception 'a role is held by a person, in an organisation'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;

create or replace function ledger.check_assessment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.assessment a join public.party p on p.id = a.party_id
             where (a.id = new.id or a.party_id = new.id) and p.commitment_id <> a.commitment_id) then
    raise exception 'the party belongs to another commitment'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;
