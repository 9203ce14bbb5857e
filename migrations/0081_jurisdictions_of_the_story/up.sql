-- What the seeds say by now of where four of the commitments are to hold, and whose body the European Commission is, as their sources have it.
-- Only where nobody has said it yet.
create procedure ledger.say_where() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  opened uuid;
  each record;
begin
  for each in
    select c.id, c.version, said.code, 'commitment' as kind, 'correctCommitment' as operation
      from (values ('removal-of-terrorist-content-on-request', 'FR'), ('operational-agreement-on-reports-and-removal', 'FR'),
                   ('stop-djihadisme-site', 'FR'), ('eu-code-of-conduct-on-illegal-hate-speech', 'EU')) as said(slug, code)
      join public.commitment c using (slug) where c.jurisdiction is null
    union all
    select a.id, a.version, 'EU', 'actor', 'correctActor' from public.actor a
     where a.slug = 'european-commission' and a.kind = 'GOVERNMENT_BODY' and a.country is null
  loop
    if opened is null then
      opened := ledger.open_migration('Say where four of the commitments are to hold, and that the European Commission is a body of the EU.');
    end if;
    if each.kind = 'actor' then
      update public.actor set country = each.code where id = each.id;
    else
      update public.commitment set jurisdiction = each.code where id = each.id;
    end if;
    perform ledger.add_operation(opened, each.kind, each.id, each.operation, jsonb_build_object(
      each.kind, each.kind || '_' || each.id, 'expectedVersion', each.version, 'jurisdiction', each.code));
  end loop;
end $$;
call ledger.say_where();
drop procedure ledger.say_where;
