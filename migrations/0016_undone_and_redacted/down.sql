create or replace function ledger.tombstone(kind text, record_id uuid, at_revision bigint)
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

create or replace function is_partial_date(value text) returns boolean language plpgsql immutable strict parallel safe as $$
begin
  if value !~ '^(18|19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' then
    return false;
  end if;
  return partial_earliest(value) is not null;
exception when datetime_field_overflow then
  return false;
end $$;

drop function ledger.redact_contributor;

create or replace function ledger.replace_current(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('update public.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field)
      || case when of_kind = 'source_article' and 'fingerprint' = any(of_fields) then ', fingerprint_covers = null' else '' end)
    using of_id, of_version;
end $$;

-- Takes the texts out of one version of a record. The current version is replaced first: its words then stand in history.
create or replace function ledger.redact(of_kind text, of_id uuid, of_version integer, given_fields text[], why text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  applied public.change_set := ledger.open_change_set();
  of_fields text[] := given_fields || case when of_kind = 'evidence' and 'quote' = any(given_fields) then '{quote_runs}'::text[]
    when of_kind = 'source_article' and given_fields && '{content_hash,fingerprint}' then '{content_hash,fingerprint}' else '{}' end;
  of_revision bigint;
  words text[];
  noted uuid;
begin
  if not exists (select from public.contributor where id = applied.contributor_id and role = 'ADMIN') then
    raise exception 'only an admin redacts' using errcode = 'FT006';
  end if;
  if of_kind not in (select ledger.tracked_kinds())
     or not of_fields <@ (select columns from ledger.salted s where s.kind = of_kind) then
    raise exception 'only texts of records are redacted' using errcode = 'FT005';
  end if;
  of_fields := array(select distinct unnest(of_fields) order by 1);
  perform ledger.replace_current(of_kind, of_id, of_version, of_fields);
  execute format('select revision from history.%I where id = $1 and version = $2', of_kind)
    into of_revision using of_id, of_version;
  if of_revision is null or of_revision = applied.revision then
    raise exception 'there is no version % of % %', of_version, of_kind, of_id using errcode = 'FT005';
  end if;
  perform set_config('followthrough.redacts', 'on', true);
  words := ledger.words_in(of_kind, of_id, of_version, of_fields);
  perform ledger.keep_salts(of_revision);
  perform ledger.keep_digest(of_kind, of_revision, of_id, field) from unnest(of_fields) as field;
  execute format('update history.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field))
    using of_id, of_version;
  perform ledger.derive_again(of_kind, of_id, of_version);
  noted := ledger.note_redaction(applied.revision, of_kind, of_id, of_version, of_revision, of_fields, why);
  perform ledger.redact_change_set(applied.revision, of_revision, words, why);
  perform set_config('followthrough.redacts', 'off', true);
  return noted;
end $$;

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
drop trigger check_quote on evidence;
create trigger check_quote before insert or update on evidence
  for each row execute function ledger.check_quote();
drop trigger append_only on assessment;
create trigger append_only before update on assessment for each row execute function ledger.refuse_edit();

drop function ledger.is_undone;
