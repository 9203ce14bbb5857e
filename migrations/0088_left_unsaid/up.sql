-- What registers leave unsaid, and what they say that had no field. A register of promises gives no judgement of its wording, and often a
-- status without a reason: nobody has to make one up. A register of meetings gives the hour and the length, and one line for each
-- company that a lobbyist spoke for.
-- The twin of a table follows when a column may be null from now on.
create or replace function ledger.make_twin(tracked text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  own regclass := format('public.%I', tracked)::regclass;
  twin regclass := to_regclass(format('history.%I', tracked));
  each record;
begin
  if twin is null then
    execute format('create table history.%I (superseded_by bigint not null, like public.%I)', tracked, tracked);
    return;
  end if;
  for each in
    select attname from pg_attribute h where attrelid = twin and attnum > 0 and not attisdropped and attname <> 'superseded_by'
       and not exists (select from pg_attribute o where o.attrelid = own and o.attname = h.attname and not o.attisdropped)
  loop
    execute format('alter table history.%I drop column %I', tracked, each.attname);
  end loop;
  -- A column that may be null now, or may not be any more.
  for each in
    select o.attname, o.attnotnull from pg_attribute o join pg_attribute h on h.attname = o.attname
     where o.attrelid = own and h.attrelid = twin and o.attnum > 0 and o.attnotnull <> h.attnotnull
       and not o.attisdropped and not h.attisdropped
  loop
    execute format('alter table history.%I alter column %I %s not null', tracked, each.attname,
      case when each.attnotnull then 'set' else 'drop' end);
  end loop;
  perform ledger.add_to_twin(tracked, attname::text, format_type(atttypid, atttypmod), attnotnull,
                             case when attgenerated <> '' then pg_get_expr(adbin, adrelid) end)
     from (select * from pg_attribute o left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = own and attnum > 0 and not attisdropped
              and not exists (select from pg_attribute h where h.attrelid = twin and h.attname = o.attname and not h.attisdropped)
            order by attnum) as missing;
end $$;

alter table commitment
  alter column clarity drop not null,
  drop constraint commitment_formality_known,
  add constraint commitment_formality_known
    check (formality in ('PROPOSED', 'UNSPECIFIED', 'DECLARED', 'IN_POLICY_DOCUMENT', 'SIGNED_AGREEMENT', 'IN_LAW'));
select ledger.track('commitment');
alter table assessment alter column rationale drop not null;
select ledger.track('assessment');

alter table meeting
  add column start_time text,
  add column duration_minutes integer,
  add constraint meeting_start_time_known check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add constraint meeting_start_time_of_one_day check (start_time is null or date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint meeting_duration_known check (duration_minutes between 1 and 10080);
select ledger.track('meeting', unsalted => '{start_time}');

-- An actor takes part once for each on whose behalf it is there, and once on its own. A second part is refused at the actor: Postgres
-- names the last column.
alter table participation
  drop constraint participation_once_in_a_meeting,
  add constraint participation_once_in_a_meeting unique nulls not distinct (meeting_id, representing_id, actor_id);
