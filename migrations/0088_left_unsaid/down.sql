alter table participation
  drop constraint participation_once_in_a_meeting,
  add constraint participation_once_in_a_meeting unique (meeting_id, actor_id);
alter table meeting drop column start_time, drop column duration_minutes;
select ledger.track('meeting');
alter table assessment alter column rationale set not null;
select ledger.track('assessment');
alter table commitment
  alter column clarity set not null,
  drop constraint commitment_formality_known,
  add constraint commitment_formality_known
    check (formality in ('PROPOSED', 'DECLARED', 'IN_POLICY_DOCUMENT', 'SIGNED_AGREEMENT', 'IN_LAW'));
select ledger.track('commitment');
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
  perform ledger.add_to_twin(tracked, attname::text, format_type(atttypid, atttypmod), attnotnull,
                             case when attgenerated <> '' then pg_get_expr(adbin, adrelid) end)
     from (select * from pg_attribute o left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = own and attnum > 0 and not attisdropped
              and not exists (select from pg_attribute h where h.attrelid = twin and h.attname = o.attname and not h.attisdropped)
            order by attnum) as missing;
end $$;
