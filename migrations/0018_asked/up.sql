-- Asked is not promised. Who is asked to do something is no party that promises it, nobody is late with it and nobody breaks it;
-- and the day on which somebody judged that a promise was kept is not the day on which it was kept.

alter table party
  drop constraint party_role_known,
  add constraint party_role_known
    check (role in ('ASKED', 'PLEDGER', 'SIGNATORY', 'COUNTERPARTY', 'BENEFICIARY', 'MONITOR', 'CONVENER'));
create index party_asked on party (actor_id, commitment_id) include (role, status, revision) where role = 'ASKED';
create index party_asked on history.party (actor_id, commitment_id) include (role, status, revision, superseded_by)
  where role = 'ASKED';

-- A search that found nothing is a fact as well: somebody looked.
alter table follow_up
  drop constraint follow_up_kind_known,
  add constraint follow_up_kind_known
    check (kind in ('MEETING', 'ACTION', 'STATEMENT', 'REPORT', 'LAW', 'SUCCESSOR', 'SEARCH'));
create index follow_up_searches on follow_up (commitment_id, partial_latest(date), id) where kind = 'SEARCH';

-- Whether a promise was or still can be met in time: domain rule "Timeliness". Of what is only asked for the day can lapse, and
-- nobody is late. Where the day of fulfilment is not known, or not well enough to tell, that is what is said. (The function of
-- four arguments stays for servers of the version before, which go on while the tables change.)
create function timeliness(due_on text, status text, fulfilled_on text, formality text, today date)
returns text language sql immutable parallel safe
return case
  when due_on is null then 'NO_DEADLINE'
  when status in ('KEPT', 'PARTIALLY_KEPT') then case
    when partial_latest(fulfilled_on) <= partial_latest(due_on) then 'ON_TIME'
    when partial_earliest(fulfilled_on) > partial_latest(due_on) then
      case formality when 'PROPOSED' then 'LAPSED' else 'LATE' end
    else 'UNKNOWN' end
  when status <> 'WITHDRAWN' and partial_latest(due_on) < today then
    case formality when 'PROPOSED' then 'LAPSED' else 'OVERDUE' end
  else 'NOT_DUE'
end;

drop index commitment_open_due;
create index commitment_open_due on commitment (partial_latest(due_on), id)
  where due_on is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and formality <> 'PROPOSED';

-- As before, but a promise was kept on the day that somebody recorded, and on no other.
create or replace function ledger.derive_commitment_status() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select a.status, case when a.status in ('KEPT', 'PARTIALLY_KEPT') then a.fulfilled_on end
    into new.status, new.fulfilled_on
    from public.assessment a where a.commitment_id = new.id and a.party_id is null
   order by partial_latest(a.date) desc, a.id desc limit 1;
  new.status := coalesce(new.status, 'NOT_RATED');
  return new;
end $$;

-- At commit: nobody promises what is only proposed. Who is asked may be asked for anything, a signed agreement too: that is one
-- who has not signed.
create function ledger.check_promise() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  promising uuid;
begin
  select p.id into promising from public.party p join public.commitment c on c.id = p.commitment_id
   where case tg_table_name when 'party' then p.id = new.id else c.id = new.id end
     and c.formality = 'PROPOSED' and p.role in ('PLEDGER', 'SIGNATORY') limit 1;
  if found then
    raise exception 'nobody is PLEDGER or SIGNATORY of what is PROPOSED: who has not agreed to it is ASKED'
      using errcode = 'FT005', detail = format('party %s', promising);
  end if;
  return null;
end $$;

-- At commit: nobody breaks what they never promised.
create function ledger.check_broken() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judged uuid;
begin
  select a.id into judged from public.assessment a
    join public.commitment c on c.id = a.commitment_id left join public.party p on p.id = a.party_id
   where case tg_table_name when 'assessment' then a.id = new.id when 'party' then a.party_id = new.id
                            else a.commitment_id = new.id end
     and a.status = 'BROKEN' and (c.formality = 'PROPOSED' or p.role = 'ASKED') limit 1;
  if found then
    raise exception 'BROKEN is for what was promised: nobody breaks what they were only asked for'
      using errcode = 'FT005', detail = format('assessment %s', judged);
  end if;
  return null;
end $$;

-- What a migration changes in the record it changes as anybody does: in a change set with an author, a reason and operations.
create function ledger.open_migration(why text) returns uuid language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  opened uuid := gen_random_uuid();
  author uuid := (select id from public.contributor where system order by created_at, id limit 1);
begin
  if author is null then
    insert into public.contributor (id, name, role, system)
      values (gen_random_uuid(), 'Followthrough migrations', 'ADMIN', true) returning id into author;
  end if;
  insert into public.change_set (id, status, summary, contributor_id) values (opened, 'APPLIED', why, author);
  return opened;
end $$;

create function ledger.add_operation(to_change_set uuid, kind text, record uuid, name text, input jsonb) returns void
  language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into public.operation (change_set_id, version, position, name, input, record_id, record_kind, touches)
    values ($1, 1, coalesce((select max(position) + 1 from public.operation where change_set_id = $1 and version = 1), 0),
            $4, $5, $3, $2, array[$3])
$$;
revoke execute on function ledger.open_migration, ledger.add_operation from public;

-- An actor that was both PLEDGER and SIGNATORY is asked once: one of the two parts takes in what belongs to the other.
create procedure ledger.ask_once(opened uuid) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  twice record;
begin
  for twice in
    select pledger.id as kept, signatory.id as gone, signatory.version
      from public.commitment c
      join public.party pledger on pledger.commitment_id = c.id and pledger.role = 'PLEDGER'
      join public.party signatory on signatory.commitment_id = c.id and signatory.role = 'SIGNATORY'
       and signatory.actor_id = pledger.actor_id
     where c.formality = 'PROPOSED' order by signatory.id
  loop
    update public.evidence set subject_id = twice.kept where subject_id = twice.gone and subject_kind = 'PARTY';
    update public.assessment set party_id = twice.kept where party_id = twice.gone;
    delete from public.party where id = twice.gone;
    perform ledger.add_operation(opened, 'party', twice.gone, 'retractParty', jsonb_build_object(
      'party', 'party_' || twice.gone, 'expectedVersion', twice.version,
      'reason', 'The same actor is asked once: this part went into party_' || twice.kept || '.'));
  end loop;
end $$;

-- Judgements that something was broken which nobody had promised.
create procedure ledger.retract_broken(opened uuid) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  judgement record;
begin
  for judgement in
    select a.id, a.version from public.assessment a join public.commitment c on c.id = a.commitment_id
     where c.formality = 'PROPOSED' and a.status = 'BROKEN' order by a.id
  loop
    delete from public.evidence where subject_id = judgement.id and subject_kind = 'ASSESSMENT';
    delete from public.assessment where id = judgement.id;
    perform ledger.add_operation(opened, 'assessment', judgement.id, 'retractAssessment', jsonb_build_object(
      'assessment', 'assessment_' || judgement.id, 'expectedVersion', judgement.version,
      'reason', 'Nobody breaks what they never promised: this was only asked for.'));
  end loop;
end $$;

create procedure ledger.ask_instead(opened uuid) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  part record;
begin
  for part in
    select p.id, p.version from public.party p join public.commitment c on c.id = p.commitment_id
     where c.formality = 'PROPOSED' and p.role in ('PLEDGER', 'SIGNATORY') order by p.id
  loop
    update public.party set role = 'ASKED' where id = part.id;
    perform ledger.add_operation(opened, 'party', part.id, 'correctParty', jsonb_build_object(
      'party', 'party_' || part.id, 'expectedVersion', part.version, 'role', 'ASKED'));
  end loop;
end $$;

-- What the seeds say otherwise since then, where nobody has changed it: the search was recorded as a report, before there was a word
-- for it; and of the new ways to cooperate it was the companies who were asked, by the Prime Minister's office.
create procedure ledger.say_as_seeds_do(opened uuid) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  said record;
begin
  for said in
    select id from public.follow_up
     where kind = 'REPORT' and title = 'Searched, no record of adoption found' and version = 1 order by id
  loop
    update public.follow_up set kind = 'SEARCH' where id = said.id;
    perform ledger.add_operation(opened, 'follow_up', said.id, 'correctFollowUp', jsonb_build_object(
      'followUp', 'follow_up_' || said.id, 'expectedVersion', 1, 'kind', 'SEARCH'));
  end loop;
  for said in
    select p.id, case p.role when 'PLEDGER' then 'COUNTERPARTY' else 'ASKED' end as role
      from public.commitment c join public.party p on p.commitment_id = c.id
     where c.slug = 'new-ways-to-strengthen-cooperation' and c.formality = 'PROPOSED' and c.version = 1 and p.version = 1
       and p.role in ('PLEDGER', 'COUNTERPARTY') and p.revision = c.revision order by p.id
  loop
    update public.party set role = said.role where id = said.id;
    perform ledger.add_operation(opened, 'party', said.id, 'correctParty', jsonb_build_object(
      'party', 'party_' || said.id, 'expectedVersion', 1, 'role', said.role));
  end loop;
end $$;

do $$
declare
  opened uuid;
begin
  if exists (select from public.commitment c join public.party p on p.commitment_id = c.id
              where c.formality = 'PROPOSED' and p.role in ('PLEDGER', 'SIGNATORY'))
     or exists (select from public.commitment c join public.assessment a on a.commitment_id = c.id
                 where c.formality = 'PROPOSED' and a.status = 'BROKEN') then
    opened := ledger.open_migration(
      'Say of whom something was only asked that they were asked. Nobody is on record as having agreed to what is PROPOSED, so its '
      'pledgers and signatories become ASKED: they have promised nothing, are late with nothing and have broken nothing.');
    call ledger.say_as_seeds_do(opened);
    call ledger.retract_broken(opened);
    call ledger.ask_once(opened);
    call ledger.ask_instead(opened);
  end if;
  -- The status is derived anew, and so is the day, which nobody had recorded: no operation says it.
  if exists (select from public.commitment c where c.fulfilled_on is not null and c.fulfilled_on is distinct from (
               select a.fulfilled_on from public.assessment a where a.commitment_id = c.id and a.party_id is null
                order by partial_latest(a.date) desc, a.id desc limit 1)) then
    perform ledger.open_migration(
      'Say when promises were kept only where somebody has recorded it. The day of the judgement had stood in for it, and made late '
      'what may have been kept in time.');
    update public.commitment c set status = status where c.fulfilled_on is not null and c.fulfilled_on is distinct from (
      select a.fulfilled_on from public.assessment a where a.commitment_id = c.id and a.party_id is null
       order by partial_latest(a.date) desc, a.id desc limit 1);
  end if;
end $$;
drop procedure ledger.ask_once, ledger.retract_broken, ledger.ask_instead, ledger.say_as_seeds_do;

create constraint trigger check_promise after insert or update on party
  deferrable initially deferred for each row when (new.role in ('PLEDGER', 'SIGNATORY'))
  execute function ledger.check_promise();
create constraint trigger check_promise after update on commitment
  deferrable initially deferred for each row when (new.formality = 'PROPOSED' and old.formality <> 'PROPOSED')
  execute function ledger.check_promise();
create constraint trigger check_broken after insert or update on assessment
  deferrable initially deferred for each row when (new.status = 'BROKEN') execute function ledger.check_broken();
create constraint trigger check_broken after update on party
  deferrable initially deferred for each row when (new.role = 'ASKED' and old.role <> 'ASKED')
  execute function ledger.check_broken();
create constraint trigger check_broken after update on commitment
  deferrable initially deferred for each row when (new.formality = 'PROPOSED' and old.formality <> 'PROPOSED')
  execute function ledger.check_broken();
