-- What the seed 0003 says by now of the code of good conduct: that it was asked for, and in which talks. Only where nobody has
-- changed what an earlier version of the seed said.
create procedure ledger.name_subject() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  new_statement constant text := 'In February 2015, in talks about terrorist propaganda online, the French Ministry of the Interior asks '
    'Google, Facebook, Apple and Twitter to settle a code of good conduct with it at a meeting in Paris in April.';
  opened uuid;
  code record;
begin
  select id, version into code from public.commitment where slug = 'code-of-good-conduct' and statement in (
    'Google, Facebook, Apple and Twitter and the French Ministry of the Interior are to settle a code of good conduct at a '
    'meeting in Paris in April 2015.',
    'The French Ministry of the Interior asks Google, Facebook, Apple and Twitter to settle a code of good conduct with it, '
    'at a meeting in Paris in April 2015.');
  if not found then return; end if;
  opened := ledger.open_migration('Say that the code of good conduct was asked for, and in which talks.');
  update public.commitment set statement = new_statement where id = code.id;
  perform ledger.add_operation(opened, 'commitment', code.id, 'correctCommitment', jsonb_build_object(
    'commitment', 'commitment_' || code.id, 'expectedVersion', code.version, 'statement', new_statement));
end $$;
call ledger.name_subject();
drop procedure ledger.name_subject;
