-- Texts of records in other languages. A translation says nothing new, so it needs no evidence; that its record exists is checked at commit.

create table translation (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  record_kind text not null,
  record_id uuid not null,
  field text not null,
  language text not null,
  text text not null,
  translator text not null,
  -- The version of the record whose text it translates.
  record_version integer not null,
  constraint translation_once_in_a_language unique (record_id, field, language),
  constraint translation_field_is_name check (field ~ '^[a-z][A-Za-z]{0,49}$'),
  constraint translation_language_is_bcp47 check (is_language_tag(language)),
  constraint translation_text_is_plain_text check (is_plain_text(text)),
  constraint translation_text_length check (char_length(text) between 1 and 20000),
  constraint translation_translator_known check (translator in ('HUMAN', 'MACHINE')),
  constraint translation_version_exists check (record_version >= 1)
);

-- At commit, because a change set writes in any order. Writers go one after the other, so nothing comes between.
create function ledger.check_translated() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  standing integer;
begin
  if not exists (select from public.translation t where t.id = new.id and t.version = new.version) then
    return null;
  end if;
  execute format('select version from public.%I where id = $1', lower(new.record_kind)) into standing using new.record_id;
  if standing is null then
    raise exception 'translation % is of no record', new.id
      using errcode = '23503', table = 'translation', column = 'record_id', constraint = 'translation_record';
  end if;
  if new.record_version > standing then
    raise exception 'translation % is of version %, and the record is at %', new.id, new.record_version, standing
      using errcode = '23514', table = 'translation', column = 'record_version', constraint = 'translation_version_exists';
  end if;
  return null;
end $$;
create constraint trigger check_translated after insert or update on translation
  deferrable initially deferred for each row execute function ledger.check_translated();

create function ledger.release_translations() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.translation t where t.record_id = old.id and t.record_kind = upper(tg_table_name))
     and not ledger.exists_record(tg_table_name, old.id) then
    raise exception 'translations are left behind by % %', tg_table_name, old.id
      using errcode = '23503', table = 'translation', constraint = 'translation_record',
            detail = format('%s %s is still referenced from table "translation".', tg_table_name, old.id);
  end if;
  return null;
end $$;

-- Which kinds there are follows from the catalogue of Postgres: a table is tracked if it has a twin, evidence can be about it if
-- it has the trigger release_subject, it needs evidence if it has require_evidence, it can have identifiers if it has
-- release_identifiers, and its texts can be translated if it has release_translations.
create or replace function ledger.write_kinds() returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  of_trigger constant text := 'select array_agg(upper(relname)::text) from pg_trigger join pg_class c on c.oid = tgrelid
    where tgname = %L and relnamespace = ''public''::regnamespace';
  found text[];
begin
  perform ledger.allow_values('operation', 'record_kind', array(select ledger.tracked_kinds()));
  execute format(of_trigger, 'release_subject') into found;
  perform ledger.allow_values('evidence', 'subject_kind', found);
  execute format(of_trigger, 'release_identifiers') into found;
  perform ledger.allow_values('identifier', 'subject_kind', found);
  execute format(of_trigger, 'release_translations') into found;
  perform ledger.allow_values('translation', 'record_kind', found);
  call ledger.write_parts();
end $$;

-- Lets texts of the records of a tracked table be translated.
create function ledger.make_translated(translated text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('create constraint trigger release_translations after delete on public.%I
    deferrable initially deferred for each row execute function ledger.release_translations()', translated);
  perform ledger.write_kinds();
end $$;

select ledger.make_translated(kind)
  from unnest('{actor,role,topic,meeting,commitment,follow_up,methodology,assessment}'::text[]) as kind;
select ledger.track('translation', unsalted => '{record_kind,field,language,translator}');
create index on history.translation (record_id, field);
create index translation_updated on translation (updated_at, id);
create index on history.translation (updated_at, id);
