create table methodology (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  name text not null,
  edition text not null,
  url text,
  description text,
  -- [{"term": "In the Works", "status": "IN_PROGRESS"}]: its own words, and ours.
  crosswalk jsonb not null default '[]',
  constraint methodology_name_edition_unique unique (name, edition),
  constraint methodology_text_lengths
    check (char_length(name) between 1 and 200 and char_length(edition) between 1 and 50
           and char_length(url) <= 2000 and char_length(description) <= 2000)
);
call ledger.track('methodology');

create table assessment (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint assessment_commitment references commitment deferrable initially immediate,
  party_id uuid constraint assessment_party references party deferrable initially immediate,
  methodology_id uuid not null constraint assessment_methodology references methodology deferrable initially immediate,
  date text not null,
  status text not null,
  unratable_reason text,
  fulfilled_on text,
  rationale text not null,
  constraint assessment_date_is_partial_date check (is_partial_date(date)),
  constraint assessment_fulfilled_on_is_partial_date check (is_partial_date(fulfilled_on)),
  -- NOT_RATED means that nobody looked, so no assessment can say it.
  constraint assessment_status_known check (status in
    ('NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'KEPT', 'PARTIALLY_KEPT', 'BROKEN', 'BLOCKED', 'WITHDRAWN', 'UNRATABLE')),
  constraint assessment_unratable_reason_known check (unratable_reason in
    ('UNCLEAR_WORDING', 'NO_METRIC', 'INSUFFICIENT_INFORMATION', 'DISPUTED_MEANING')),
  constraint assessment_unratable_has_reason check ((status = 'UNRATABLE') = (unratable_reason is not null)),
  constraint assessment_fulfilled_only_if_kept check (fulfilled_on is null or status in ('KEPT', 'PARTIALLY_KEPT')),
  constraint assessment_rationale_length check (char_length(rationale) between 1 and 5000)
);
call ledger.track('assessment');
call ledger.make_subject('assessment');
create index assessment_commitment on assessment (commitment_id, partial_earliest(date), id);
create index assessment_party on assessment (party_id);
create index assessment_methodology on assessment (methodology_id);
create index on history.assessment (commitment_id);

-- Judgements are added and superseded, never edited.
create function ledger.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception 'an assessment is never edited, only superseded by a later one' using errcode = 'FT003';
end $$;
create trigger append_only before update on assessment for each row execute function ledger.refuse_edit();

-- The status of a commitment, and of a party's own share, is that of the latest assessment.
create function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then coalesce(a.fulfilled_on, a.date) end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.revision desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;
create trigger derive_status before insert or update on commitment
  for each row execute function ledger.derive_commitment_status();

create function ledger.derive_party_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status into new.status from public.assessment a where a.party_id = new.id
   order by partial_latest(a.date) desc, a.revision desc, a.id desc limit 1;
  return new;
end $$;
create trigger derive_status before insert or update on party
  for each row execute function ledger.derive_party_status();

create function ledger.spread_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judged public.assessment := coalesce(new, old);
begin
  if judged.party_id is null then
    update public.commitment set status = status where id = judged.commitment_id;
  else
    update public.party set status = status where id = judged.party_id;
  end if;
  return null;
end $$;
create trigger spread_status after insert or delete on assessment
  for each row execute function ledger.spread_status();

-- At commit: a share that is judged belongs to the commitment that is judged.
create function ledger.check_assessment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.assessment a join public.party p on p.id = a.party_id
             where (a.id = new.id or a.party_id = new.id) and p.commitment_id <> a.commitment_id) then
    raise exception 'the party belongs to another commitment' using errcode = 'FT005';
  end if;
  return null;
end $$;
create constraint trigger check_assessment after insert on assessment
  deferrable initially deferred for each row execute function ledger.check_assessment();
create constraint trigger check_assessment after update of commitment_id on party
  deferrable initially deferred for each row execute function ledger.check_assessment();
