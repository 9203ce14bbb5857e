-- Actors of three more kinds. The kind of an actor can be corrected: a register often has a name before anybody has found out what
-- it is the name of. But a person stays a person, whatever the rows of others say about them.
alter table actor
  drop constraint actor_kind_known,
  add constraint actor_kind_known check (kind in
    ('PERSON', 'GOVERNMENT_BODY', 'OFFICE', 'TECH_COMPANY', 'COMPANY', 'ASSOCIATION', 'ORGANISATION')),
  add column body_id uuid constraint actor_body references actor deferrable initially immediate,
  add constraint actor_body_is_of_an_office check (body_id is null or kind = 'OFFICE'),
  add constraint actor_body_is_another check (body_id <> id);
select ledger.track('actor');
create index actor_body on actor (body_id);
create index on history.actor (body_id);

create function ledger.check_nature() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a person stays a person, and no other actor becomes one'
    using errcode = 'FT005', table = 'actor', column = 'kind', detail = format('actor %s', new.id);
end $$;
create trigger check_nature before update of kind on actor for each row
  when ((old.kind = 'PERSON') <> (new.kind = 'PERSON')) execute function ledger.check_nature();

-- At commit, because the body may come after its office. A body cannot become a person later.
create function ledger.check_body() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.actor o join public.actor b on b.id = o.body_id where o.id = new.id and b.kind = 'PERSON') then
    raise exception 'an office belongs to a body, and not to a person'
      using errcode = 'FT005', table = 'actor', column = 'body_id', detail = format('actor %s', new.id);
  end if;
  return null;
end $$;
create constraint trigger check_body after insert or update of body_id on actor
  deferrable initially deferred for each row when (new.body_id is not null) execute function ledger.check_body();
