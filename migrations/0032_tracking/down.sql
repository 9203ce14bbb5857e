alter table operation
  drop constraint operation_record_kind_known,
  add constraint operation_record_kind_known check (record_kind in
    ('actor', 'identifier', 'role', 'source_article', 'evidence', 'meeting', 'participation', 'commitment', 'party',
     'follow_up', 'methodology', 'assessment'));
alter table evidence
  drop constraint evidence_subject_kind_known,
  add constraint evidence_subject_kind_known check (subject_kind in
    ('ACTOR', 'ROLE', 'MEETING', 'PARTICIPATION', 'COMMITMENT', 'PARTY', 'FOLLOW_UP', 'ASSESSMENT'));
drop function ledger.make_subject, ledger.untrack, ledger.track, ledger.write_kinds, ledger.allow_values, ledger.make_twin,
  ledger.add_to_twin, ledger.salt_texts, ledger.text_columns;

create procedure ledger.track(tracked text) language plpgsql as $$
begin
  execute format('create table history.%I (superseded_by bigint not null, like public.%I)', tracked, tracked);
  execute format('create index on history.%I (id, revision)', tracked);
  execute format('create trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  execute format('create trigger note_weighty after delete on public.%I
    referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
end $$;

create procedure ledger.make_subject(subject text) language plpgsql as $$
begin
  execute format('create constraint trigger release_subject after delete on public.%I
    deferrable initially deferred for each row execute function ledger.release_subject()', subject);
  if ledger.needs_evidence(upper(subject)) then
    execute format('create constraint trigger require_evidence after insert on public.%I
      deferrable initially deferred for each row execute function ledger.require_evidence()', subject);
  end if;
end $$;

create or replace function ledger.needs_evidence(kind text) returns boolean language sql immutable
return kind in ('ROLE', 'MEETING', 'COMMITMENT', 'ASSESSMENT');

delete from ledger.salted where kind in ('participation', 'party', 'redaction');
alter table ledger.salted drop column unsalted;
