-- What the seeds say by now of the code of good conduct: its title says that it was asked for, the search says "agreed" as the pages do,
-- and the platform was announced after several meetings, as its source has it. Only where nobody has changed what an earlier version of
-- the seeds said.
create procedure ledger.say_agreed() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  new_title constant text := 'A code of good conduct, asked for by a French minister';
  new_search constant text := 'Searched; no record found that it was agreed';
  opened uuid;
  code record;
  search record;
  platform record;
  old_summary constant text := 'It was announced at the meeting that was to settle the code. ';
  new_summary constant text := 'It was announced on the day of the meeting at Place Beauvau, after several meetings. ';
begin
  select id, version into code from public.commitment where slug = 'code-of-good-conduct'
    and title = 'A code of good conduct between the companies and the French ministry';
  if not found then return; end if;
  opened := ledger.open_migration('Say in the title of the code of good conduct that it was asked for.');
  update public.commitment set title = new_title where id = code.id;
  perform ledger.add_operation(opened, 'commitment', code.id, 'correctCommitment', jsonb_build_object(
    'commitment', 'commitment_' || code.id, 'expectedVersion', code.version, 'title', new_title));
  select id, version into search from public.follow_up where commitment_id = code.id and kind = 'SEARCH'
    and title = 'Searched, no record of adoption found';
  if found then
    update public.follow_up set title = new_search where id = search.id;
    perform ledger.add_operation(opened, 'follow_up', search.id, 'correctFollowUp', jsonb_build_object(
      'followUp', 'follow_up_' || search.id, 'expectedVersion', search.version, 'title', new_search));
  end if;
  select id, version, replace(summary, old_summary, new_summary) as summary into platform from public.follow_up
   where commitment_id = code.id and kind = 'SUCCESSOR' and strpos(summary, old_summary) = 1;
  if found then
    update public.follow_up set summary = platform.summary where id = platform.id;
    perform ledger.add_operation(opened, 'follow_up', platform.id, 'correctFollowUp', jsonb_build_object(
      'followUp', 'follow_up_' || platform.id, 'expectedVersion', platform.version, 'summary', platform.summary));
  end if;
end $$;
call ledger.say_agreed();
drop procedure ledger.say_agreed;
