create or replace function ledger.check_meeting_order() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    with recursive earlier(id) as (
      select preceded_by_id from public.meeting where id = new.id
      union select m.preceded_by_id from earlier join public.meeting m on m.id = earlier.id)
    select from earlier where id = new.id) then
    raise exception 'meeting % would come before itself', new.id using errcode = 'FT005';
  end if;
  return null;
end $$;
