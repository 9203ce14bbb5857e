-- Who says what, and when, against whoever holds the password of the server: what can be held here is held here.

-- When something was created is the database's to say.
create function ledger.check_creation() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.created_at < transaction_timestamp() or new.created_at > clock_timestamp() then
    raise exception 'it is created now, and at no other time' using errcode = 'FT003';
  end if;
  return new;
end $$;
do $$
declare
  dated text;
begin
  foreach dated in array array['contributor', 'token', 'change_set', 'review'] loop
    execute format('create trigger check_creation before insert on public.%I
      for each row when (not ledger.acts_as_owner()) execute function ledger.check_creation()', dated);
  end loop;
end $$;

-- What a quote is about never changes: it would speak for what it was not chosen for. A merge alone puts one record in the place of
-- another, which is then no more; and what undoes the merge puts back what was there.
create function ledger.hold_subject() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if ledger.exists_record(old.subject_kind, old.subject_id)
     and exists (select from public.evidence e where e.id = new.id and e.subject_id = new.subject_id)
     and not exists (select from history.evidence h where h.id = new.id
                     and (h.subject_kind, h.subject_id) = (new.subject_kind, new.subject_id) and h.superseded_by < new.revision) then
    raise exception 'what a quote is about never changes'
      using errcode = 'FT003', detail = format('evidence %s', new.id);
  end if;
  return null;
end $$;
create constraint trigger hold_subject after update on evidence
  deferrable initially deferred
  for each row when ((old.subject_kind, old.subject_id) is distinct from (new.subject_kind, new.subject_id))
  execute function ledger.hold_subject();

-- Whoever replaces the text of a source decides what can be quoted from it: that takes two people.
create or replace function ledger.needs_second_person(name text, input jsonb) returns boolean language sql immutable parallel safe
return name like 'retract%' or name like 'merge%' or name like 'revert%'
  or (name = 'assessCommitment' and coalesce(input ->> 'status', '') in ('KEPT', 'BROKEN'))
  or (name = 'correctSourceArticle' and input ?| array['fingerprint', 'contentHash', 'fingerprintCovers']);

create function ledger.note_other_text() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from affected a join replaced r using (id)
              where (a.fingerprint, a.content_hash, a.fingerprint_covers)
                    is distinct from (r.fingerprint, r.content_hash, r.fingerprint_covers)) then
    insert into ledger.weighty select (ledger.open_change_set()).revision on conflict do nothing;
  end if;
  return null;
end $$;
revoke execute on function ledger.note_other_text from public;
create trigger note_other_text after update on source_article
  referencing old table as replaced new table as affected
  for each statement when (not ledger.redacts()) execute function ledger.note_other_text();
