-- Postgres refuses it while records other than actors have identifiers.
alter table identifier drop constraint identifier_subject_kind_known, drop constraint identifier_once_in_a_kind;
do $$
declare
  each text;
begin
  foreach each in array '{actor,source_article,role,topic,meeting,participation,commitment,party,follow_up,methodology,assessment}'::text[] loop
    execute format('drop trigger release_identifiers on %I', each);
  end loop;
end $$;
drop trigger check_identified on identifier;
drop function ledger.check_identified(), ledger.release_identifiers(), ledger.make_identified(text);
alter table identifier drop column subject_kind;
alter table identifier rename column subject_id to actor_id;
alter table history.identifier rename column subject_id to actor_id;
alter index identifier_subject rename to identifier_actor;
alter index history.identifier_subject_id_idx rename to identifier_actor_id_idx;
alter table identifier
  add constraint identifier_actor foreign key (actor_id) references actor deferrable initially immediate,
  add constraint identifier_scheme_value_unique unique (scheme, value);

create or replace function ledger.columns_sql(kind text)
 RETURNS TABLE(name text, salted boolean, written text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
as $$
  select name, salted, format(case
           when type = 'bytea'::regtype then case when salted then 't.%1$I' else 'encode(t.%1$I, ''hex'')' end
           when not salted and type in ('uuid'::regtype, 'integer'::regtype, 'bigint'::regtype, 'boolean'::regtype,
                                        'timestamptz'::regtype) then 't.%1$I::text'
           when not salted then 'quote_literal(t.%1$I::text)'
           when type = 'text[]'::regtype then 'convert_to(nullif(t.%1$I, ''{}'')::text, ''UTF8'')'
           else 'convert_to(t.%1$I::text, ''UTF8'')'
         end, name)
    from (select attname::text as name, atttypid as type, attname = any(coalesce(s.columns, '{}')) as salted
            from pg_attribute left join ledger.salted s on s.kind = columns_sql.kind
           where attrelid = format('public.%I', columns_sql.kind)::regclass and attnum > 0 and not attisdropped
             and attgenerated = '' and (columns_sql.kind, attname) <> ('contributor', 'role')) as own
   order by name collate "C"
$$;

create or replace function ledger.leaves_sql(kind text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
as $$
  select format('
    select t.at as revision, t.id, sha256(convert_to(concat(%s), ''UTF8'')%s) as leaf
    from (%s) t
    left join ledger.revision_salt r on r.revision = t.at
    left join ledger.kept_salt k on k.revision = %s and k.kind = %L and k.record_id = t.id
    cross join lateral (select coalesce(k.salt, sha256(r.salt || uuid_send(t.id))) as salt offset 0) s',
    string_agg(format('%L || %s', ' ' || name || '=', written), ', ') filter (where not salted),
    string_agg(format('
      || coalesce(%1$L::bytea || case when k.fields is not null then ledger.kept_digest(k.fields, %2$L, %3$s)
           when t.%2$I is not null then sha256(sha256(s.salt || %2$L::bytea) || %3$s) end, '''')',
      name || ':', name, written), '') filter (where salted),
    ledger.rows_sql(kind, string_agg(format('t.%I', name), ', ')),
    case kind when 'contributor' then '0' else 't.at' end, kind)
    from ledger.columns_sql(kind)
$$;

create or replace function ledger.write_kinds()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
as $$
begin
  perform ledger.allow_values('operation', 'record_kind', array(select ledger.tracked_kinds()));
  perform ledger.allow_values('evidence', 'subject_kind', array(
    select upper(relname) from pg_trigger join pg_class c on c.oid = tgrelid
     where tgname = 'release_subject' and relnamespace = 'public'::regnamespace));
  call ledger.write_parts();
end $$;

drop function ledger.hashed_as(text, text);
select ledger.track('identifier');
