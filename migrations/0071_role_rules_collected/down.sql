create or replace function ledger.check_role() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.role r join public.actor p on p.id = r.person_id join public.actor o on o.id = r.organisation_id
             where (r.id = new.id or r.person_id = new.id or r.organisation_id = new.id)
               and (p.kind <> 'PERSON' or o.kind = 'PERSON')) then
    raise exception 'a role is held by a person, in an organisation'
      using errcode = 'FT005', detail = format('%s %s', tg_table_name, new.id);
  end if;
  if exists (select from public.role r join public.actor o on o.id = r.office_id
             where (r.id = new.id or r.office_id = new.id) and o.kind <> 'OFFICE') then
    raise exception 'roles name as their office only an actor of the kind OFFICE: correct those roles first'
      using errcode = 'FT005', table = tg_table_name, detail = format('%s %s', tg_table_name, new.id),
            column = case tg_table_name when 'actor' then 'kind' else 'office_id' end;
  end if;
  if exists (select from public.role r join public.actor o on o.id = r.on_behalf_of_id
             where (r.id = new.id or r.on_behalf_of_id = new.id) and o.kind = 'PERSON') then
    raise exception 'a role is held on behalf of a party, a group or another organisation, not of a person'
      using errcode = 'FT005', table = tg_table_name, detail = format('%s %s', tg_table_name, new.id), column = 'on_behalf_of_id';
  end if;
  return null;
end $$;
