-- What registers of people have (Popolo): when somebody was born and died, links to what others say of an actor, and of a seat the
-- area that it stands for and the group on whose behalf it is held. All of it is null where nobody has recorded it, so the hashes of the
-- past stay as they are.
alter table actor
  add column born_on text,
  add column died_on text,
  -- A list of objects with a url and, if there is one, a note.
  add column links jsonb,
  add constraint actor_born_on_is_partial_date check (is_partial_date(born_on)),
  add constraint actor_died_on_is_partial_date check (is_partial_date(died_on)),
  add constraint actor_dates_of_life_are_of_a_person check (kind = 'PERSON' or (born_on is null and died_on is null)),
  add constraint actor_dies_after_birth check (partial_latest(died_on) >= partial_earliest(born_on)),
  add constraint actor_links_length check (jsonb_typeof(links) = 'array' and char_length(links::text) <= 200000);
select ledger.track('actor');

alter table role
  add column on_behalf_of_id uuid constraint role_on_behalf_of references actor deferrable initially immediate,
  add column area text,
  add constraint role_area_is_plain_text check (is_plain_text(area)),
  add constraint role_area_length check (char_length(area) between 1 and 300);
select ledger.track('role');
create index role_on_behalf_of on role (on_behalf_of_id);
create index on history.role (on_behalf_of_id);

-- At commit: a role is held by a person, in an organisation, and on behalf of none or of one; its office is one, and stays one.
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
