-- Corrections, retractions and duplicates: what is gone is told of, and what is there already is found.

-- What is said of a record that is gone, at the head or at a revision: no row where it is there, and none where it was never.
-- The reason is that of the retraction which took it along, else why the change set was submitted.
create function ledger.tombstone(kind text, record_id uuid, at_revision bigint)
  returns table (id text, version integer, revision bigint, retracted_at timestamptz, reason text, contributor_id uuid)
  language plpgsql stable rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare
  last_version integer;
  removed_by bigint;
begin
  if to_regclass(format('history.%I', kind)) is null then
    return;
  end if;
  execute format(
    'select version, superseded_by from (
       select version, revision, null::bigint as superseded_by from public.%1$I where id = $1
       union all select version, revision, superseded_by from history.%1$I where id = $1) as versions
     where $2 is null or revision <= $2 order by revision desc limit 1', kind)
    into last_version, removed_by using record_id, at_revision;
  if removed_by is null or removed_by > at_revision then
    return;
  end if;
  return query
    select kind || '_' || tombstone.record_id, last_version, c.revision, c.applied_at, coalesce(
        (select o.input ->> 'reason' from public.operation o
         where o.change_set_id = c.id and o.version = c.version and not o.declined and o.name like 'retract%'
           and o.touches @> array[tombstone.record_id]
         order by (o.record_id = tombstone.record_id) desc, o.position limit 1), c.summary), c.contributor_id
      from public.change_set c where c.revision = removed_by;
end $$;

-- Two addresses that differ in their scheme, in "www.", in a slash at the end, in the order of their query or in their
-- fragment most likely lead to the same page.
create function address_key(address text) returns text language sql immutable strict parallel safe
return (
  select lower(part[1]) || rtrim(part[2], '/') || coalesce('?' || (
      select string_agg(argument, '&' order by argument collate "C")
        from unnest(string_to_array(part[3], '&')) as argument where argument <> ''), '')
    from regexp_match(address, '^https?://(?:www\.)?([^/?#]*)([^?#]*)(?:\?([^#]*))?', 'i') as part);
create index source_article_url_key on source_article (address_key(url));
create index source_article_canonical_url_key on source_article (address_key(canonical_url));
create index source_article_content_hash on source_article (content_hash);

-- Every new actor is looked for under its name. What waits in a list to be indexed would be read each time, all of it.
alter index actor_trigrams set (fastupdate = off);
alter index actor_words set (fastupdate = off);
select gin_clean_pending_list('actor_trigrams'), gin_clean_pending_list('actor_words');

-- The same rule as before; it now says which quote it is about.
create or replace function ledger.check_quote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  source_fingerprint bytea;
  covers text;
begin
  select fingerprint, fingerprint_covers into source_fingerprint, covers
    from public.source_article where id = new.source_article_id;
  if not found then
    raise exception 'the source of a quote is recorded before the quote' using errcode = 'FT005';
  end if;
  new.verified := false;
  if source_fingerprint is not null then
    new.verified := ledger.quote_stands(new.quote_runs, source_fingerprint);
  end if;
  if covers = 'WHOLE_TEXT' and not new.verified then
    raise exception 'the quote is not in its source'
      using errcode = 'FT004', detail = format('evidence %s from %s', new.id, new.source_article_id);
  end if;
  return new;
end $$;

-- At commit, so that a change set can correct or retract the quotes that the better text does not have.
drop trigger recheck_quotes on source_article;
create constraint trigger recheck_quotes after update on source_article
  deferrable initially deferred
  for each row when ((old.fingerprint, old.fingerprint_covers) is distinct from (new.fingerprint, new.fingerprint_covers))
  execute function ledger.recheck_quotes();

-- The same rule as before; it now says with which evidence the last one went.
create or replace function ledger.check_subject() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'DELETE' and exists (select from public.evidence e where e.id = new.id and e.subject_id = new.subject_id)
     and not ledger.exists_record(new.subject_kind, new.subject_id) then
    raise exception 'evidence % has no subject', new.id using errcode = 'FT002';
  end if;
  if tg_op <> 'INSERT' and ledger.needs_evidence(old.subject_kind)
     and not exists (select from public.evidence e where e.subject_id = old.subject_id and e.subject_kind = old.subject_kind)
     and ledger.exists_record(old.subject_kind, old.subject_id) then
    raise exception '% % has no evidence', lower(old.subject_kind), old.subject_id
      using errcode = 'FT002', detail = format('evidence %s', old.id);
  end if;
  return null;
end $$;

-- Recorded one after the other, meetings can form no circle; corrected, they could.
create function ledger.check_meeting_order() returns trigger language plpgsql
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
create constraint trigger check_meeting_order after insert or update of preceded_by_id on meeting
  deferrable initially deferred for each row when (new.preceded_by_id is not null)
  execute function ledger.check_meeting_order();
