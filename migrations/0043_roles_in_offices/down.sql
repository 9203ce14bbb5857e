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

alter table role drop column office_id;
select ledger.track('role');
