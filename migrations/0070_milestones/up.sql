-- A part of a commitment with a deadline and judgements of its own. What is judged of a milestone decides the status of that milestone,
-- and of nothing else: neither of its commitment nor of a party's share.

create table milestone (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint milestone_commitment references commitment deferrable initially immediate,
  position integer not null,
  title text not null,
  statement text,
  language text,
  due_on text,
  -- What these two say follows from the assessments; nobody writes them.
  status text not null default 'NOT_RATED',
  fulfilled_on text,
  constraint milestone_position_known check (position between 1 and 10000),
  constraint milestone_title_is_plain_text check (is_plain_text(title)),
  constraint milestone_title_length check (char_length(title) between 1 and 300),
  constraint milestone_statement_is_plain_text check (is_plain_text(statement)),
  constraint milestone_statement_length check (char_length(statement) between 1 and 20000),
  constraint milestone_language_is_bcp47 check (is_language_tag(language)),
  constraint milestone_due_on_is_partial_date check (is_partial_date(due_on))
);
select ledger.track('milestone', unsalted => '{language,due_on,status,fulfilled_on}');
select ledger.make_subject('milestone');
select ledger.make_identified('milestone');
select ledger.make_translated('milestone');
create index milestone_commitment on milestone (commitment_id, position, id);
create index on history.milestone (commitment_id);

alter table assessment
  add column milestone_id uuid constraint assessment_milestone references milestone deferrable initially immediate;
select ledger.track('assessment');
create index assessment_milestone on assessment (milestone_id);
create index on history.assessment (milestone_id);

create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then a.fulfilled_on end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null and a.milestone_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;

create or replace function ledger.derive_party_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status into new.status from public.assessment a where a.party_id = new.id and a.milestone_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  return new;
end $$;

create function ledger.derive_milestone_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then a.fulfilled_on end
    into new.status, new.fulfilled_on
    from public.assessment a where a.milestone_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;
create trigger derive_status before insert or update on milestone
  for each row execute function ledger.derive_milestone_status();

-- A judgement of one party's part in a milestone decides no status.
create or replace function ledger.spread_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judged public.assessment := coalesce(new, old);
begin
  if tg_op = 'UPDATE' then
    update public.party set status = status where id in (old.party_id, new.party_id);
  elsif judged.milestone_id is null and judged.party_id is null then
    update public.commitment set status = status where id = judged.commitment_id;
  elsif judged.milestone_id is null then
    update public.party set status = status where id = judged.party_id;
  elsif judged.party_id is null then
    update public.milestone set status = status where id = judged.milestone_id;
  end if;
  return null;
end $$;

create or replace function ledger.check_assessment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.assessment a join public.party p on p.id = a.party_id
             where (a.id = new.id or a.party_id = new.id) and p.commitment_id <> a.commitment_id) then
    if ledger.collects() then
      raise notice 'the party belongs to another commitment'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
      return null;
    end if;
    raise exception 'the party belongs to another commitment'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  if exists (select from public.assessment a join public.milestone m on m.id = a.milestone_id
             where (a.id = new.id or a.milestone_id = new.id) and m.commitment_id <> a.commitment_id) then
    if ledger.collects() then
      raise notice 'the milestone belongs to another commitment'
      using errcode = 'FT005', table = 'assessment', column = 'milestone_id', detail = format('%s %s', tg_table_name, new.id);
      return null;
    end if;
    raise exception 'the milestone belongs to another commitment'
      using errcode = 'FT005', table = 'assessment', column = 'milestone_id', detail = format('%s %s', tg_table_name, new.id);
  end if;
  return null;
end $$;
create constraint trigger check_assessment after update of commitment_id on milestone
  deferrable initially deferred for each row execute function ledger.check_assessment();

-- At commit: no milestone is due before its commitment was made.
create function ledger.check_milestones() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  early record;
begin
  if tg_table_name = 'milestone' then
    select m.id, m.due_on, c.made_on into early from public.milestone m join public.commitment c on c.id = m.commitment_id
     where m.id = new.id and partial_latest(m.due_on) < partial_earliest(c.made_on);
  else
    select m.id, m.due_on, c.made_on into early from public.commitment c join public.milestone m on m.commitment_id = c.id
     where c.id = new.id and partial_latest(m.due_on) < partial_earliest(c.made_on) limit 1;
  end if;
  if found then
    if ledger.collects() then
      raise notice 'the milestone is due (%) before the commitment was made (%): correct one of the two', early.due_on, early.made_on
      using errcode = 'FT005', table = tg_table_name, detail = format('milestone %s, %s %s', early.id, tg_table_name, new.id),
            column = case tg_table_name when 'milestone' then 'due_on' else 'made_on' end;
      return null;
    end if;
    raise exception 'the milestone is due (%) before the commitment was made (%): correct one of the two', early.due_on, early.made_on
      using errcode = 'FT005', table = tg_table_name, detail = format('milestone %s, %s %s', early.id, tg_table_name, new.id),
            column = case tg_table_name when 'milestone' then 'due_on' else 'made_on' end;
  end if;
  return null;
end $$;
create constraint trigger check_milestones after insert or update of due_on, commitment_id on milestone
  deferrable initially deferred for each row when (new.due_on is not null) execute function ledger.check_milestones();
create constraint trigger check_milestones after update of made_on on commitment
  deferrable initially deferred for each row when (new.made_on <> old.made_on) execute function ledger.check_milestones();
