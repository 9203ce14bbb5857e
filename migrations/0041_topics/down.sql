drop table meeting_topic;
select ledger.untrack('meeting_topic');
drop table commitment_topic;
select ledger.untrack('commitment_topic');
drop table topic;
select ledger.untrack('topic');
drop function ledger.check_topic_level;
drop function label_texts;

drop function ledger.track(text, text[], boolean);
create function ledger.track(tracked text, unsalted text[] default '{}') returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  lacking text;
begin
  select min(needed.name) into lacking
    from (values ('id', 'uuid'), ('version', 'integer'), ('revision', 'bigint'), ('updated_at', 'timestamptz')) as needed(name, type)
   where not exists (select from pg_attribute where attrelid = format('public.%I', tracked)::regclass and attname = needed.name
                      and atttypid = needed.type::regtype and attnotnull and not attisdropped);
  if lacking is not null then
    raise exception '% has no column % as tracked tables have it', tracked, lacking using hint = 'A tracked table begins with '
      'id uuid primary key, version integer not null, revision bigint not null, updated_at timestamptz not null.';
  end if;
  perform ledger.make_twin(tracked);
  perform ledger.salt_texts(tracked, unsalted);
  -- For reading as of a revision, and for the feed of changes.
  execute format('create index if not exists %I on history.%I (id, revision)', tracked || '_id_revision_idx', tracked);
  execute format('create index if not exists %I on public.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (revision, id)', tracked || '_revision', tracked);
  execute format('create index if not exists %I on history.%I (superseded_by, id)', tracked || '_superseded', tracked);
  execute format('create or replace trigger a_stamp before insert or update or delete on public.%I
    for each row execute function ledger.stamp()', tracked);
  execute format('create or replace trigger refuse_truncate before truncate on public.%I
    execute function ledger.refuse_truncate()', tracked);
  -- Two people see every row that goes. A correction of an actor replaces its identifiers: that is no retraction.
  if tracked <> 'identifier' then
    execute format('create or replace trigger note_weighty after delete on public.%I
      referencing old table as affected for each statement execute function ledger.note_weighty()', tracked);
  end if;
  execute format('grant select, insert, update, delete on public.%I to followthrough_app', tracked);
  execute format('grant select on history.%I to followthrough_app', tracked);
  perform ledger.write_kinds();
end $$;
