-- The same sentence as for a meeting that names itself, whether the circle is short or long. The detail names the meeting.
create or replace function ledger.check_meeting_order() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    with recursive earlier(id) as (
      select preceded_by_id from public.meeting where id = new.id
      union select m.preceded_by_id from earlier join public.meeting m on m.id = earlier.id)
    select from earlier where id = new.id) then
    raise exception 'a meeting cannot come before itself: give the id of an earlier meeting'
      using errcode = 'FT005', detail = format('meeting %s', new.id);
  end if;
  return null;
end $$;
