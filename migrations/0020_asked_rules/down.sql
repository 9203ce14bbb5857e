create or replace function ledger.check_promise() returns trigger language plpgsql
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
create or replace function ledger.check_broken() returns trigger language plpgsql
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
