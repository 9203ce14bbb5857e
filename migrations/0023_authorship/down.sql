drop trigger note_other_text on source_article;
drop function ledger.note_other_text;
create or replace function ledger.needs_second_person(name text, input jsonb) returns boolean language sql immutable parallel safe
return name like 'retract%' or name like 'merge%' or name like 'revert%'
  or (name = 'assessCommitment' and coalesce(input ->> 'status', '') in ('KEPT', 'BROKEN'));
drop trigger hold_subject on evidence;
drop function ledger.hold_subject;
do $$
declare
  dated text;
begin
  foreach dated in array array['contributor', 'token', 'change_set', 'review'] loop
    execute format('drop trigger check_creation on public.%I', dated);
  end loop;
end $$;
drop function ledger.check_creation;
