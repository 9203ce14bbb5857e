-- Proof: every revision carries a hash of what it wrote and of the hash before it. Whatever changes afterwards is found.
--
--   hash(n) = SHA-256( hash(n - 1), then of each part, in the order of their names: name ":" SHA-256(leaves) )
--
-- The parts are the change set, its author and reviewers, its operations and reviews, and of every tracked table the row
-- versions that it wrote and those that it replaced or removed. A leaf is one row: the SHA-256 of its columns, each as
-- ` name=value`, then of each text that may have to go one day as `name:` digest, in the order of their names. Leaves stand in
-- the order of the ids of the rows. What is null is left out, so a column that a later migration adds changes no hash.

-- What is written by people, and so may have to go: it enters the chain as digest = SHA-256(salt, text), where salt =
-- SHA-256(salt of the row, name of the column). Bytes and hashes from which a text could be guessed go the same way.
create table ledger.salted (
  kind text not null,
  columns text[] not null,
  primary key (kind)
);
insert into ledger.salted values
  ('change_set', '{summary,idempotency_key,payload_hash}'),
  ('contributor', '{name}'),
  ('operation', '{input,names}'),
  ('review', '{reason}'),
  ('source_article', '{url,canonical_url,title,publisher,authors,archive_url,content_hash,fingerprint}'),
  ('evidence', '{quote,prefix,suffix,value,quote_runs}'),
  ('actor', '{slug,name,aliases,description}'),
  ('identifier', '{value}'),
  ('role', '{title}'),
  ('meeting', '{slug,title,purpose,place,city}'),
  ('commitment', '{slug,title,statement}'),
  ('follow_up', '{title,summary}'),
  ('methodology', '{name,edition,url,description,crosswalk}'),
  ('assessment', '{rationale}');

create table ledger.proof (
  revision bigint primary key,
  hash bytea not null,
  -- The first four bytes of each leaf, part by part: they prove nothing, but tell which row does not fit.
  parts text[] not null,
  marks bytea[] not null
);

-- The salt of a row is SHA-256(salt of its revision, its id).
create table ledger.revision_salt (
  revision bigint primary key,
  salt bytea not null
);

-- Salts of single rows: of contributors (under revision 0), whose names stand in many revisions, and of all rows of a
-- revision of which something was redacted. Then the revision has no salt any more, and of the redacted row `fields`
-- holds salt or digest of each text apart: {"name": {"digest": ".."}, "description": {"salt": ".."}}.
create table ledger.kept_salt (
  revision bigint not null,
  kind text not null,
  record_id uuid not null,
  salt bytea,
  fields jsonb,
  primary key (revision, kind, record_id)
);

-- What was taken out of which version of what, by the change set of this revision, and why.
create table redaction (
  id uuid primary key,
  revision bigint not null,
  kind text not null,
  record_id uuid not null,
  -- Null of what has no versions: operations, reviews, change sets.
  version integer,
  redacted_revision bigint not null,
  fields text[] not null,
  -- Of each of these, SHA-256 of what is left.
  remains bytea[] not null,
  reason text not null,
  constraint redaction_reason_length check (char_length(reason) between 1 and 5000),
  constraint redaction_reason_is_plain_text check (is_plain_text(reason))
);
create index redaction_of_record on redaction (record_id, revision);
create index redaction_revision on redaction (revision, id);
grant select on redaction to followthrough_app;

grant usage on schema ledger to followthrough_app;
grant select on ledger.salted, ledger.proof, ledger.revision_salt, ledger.kept_salt to followthrough_app;

create function ledger.new_salt() returns bytea language sql volatile
return uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- The digest of one text of a row whose salts are kept apart.
create function ledger.kept_digest(fields jsonb, field text, value bytea) returns bytea language sql immutable
return case when fields -> field ? 'digest' then decode(fields -> field ->> 'digest', 'hex')
            else sha256(decode(fields -> field ->> 'salt', 'hex') || value) end;

-- The tables whose every version is kept.
create function ledger.tracked_kinds() returns setof text language sql stable
  set search_path = pg_catalog, pg_temp
as $$ select relname::text from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r' order by relname $$;

-- The rows of one kind in the revisions from $1 to $2, each with the revision that it belongs to.
create function ledger.rows_sql(kind text, columns text) returns text language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
begin
  return case
    when kind in (select ledger.tracked_kinds()) then format(
      'select t.revision as at, %1$s from public.%2$I t where t.revision between $1 and $2 union all
       select t.revision, %1$s from history.%2$I t where t.revision between $1 and $2', columns, kind)
    when kind in ('change_set', 'redaction') then format(
      'select t.revision as at, %s from public.%I t where t.revision between $1 and $2', columns, kind)
    when kind = 'contributor' then format(
      'select c.revision as at, %s from public.change_set c join public.contributor t
         on t.id = c.contributor_id or t.id in (select reviewer_id from public.review w where w.change_set_id = c.id)
       where c.revision between $1 and $2', columns)
    else format(
      'select c.revision as at, %s from public.change_set c join public.%I t on t.change_set_id = c.id
       where c.revision between $1 and $2', columns, kind)
  end;
end $$;

-- The columns of one kind, and how each is written: ` name='..'`, or as bytes where it is salted. What is generated from the
-- others is checked against them instead, and what a contributor may do changes, so it is no part of what they did.
create function ledger.columns_sql(kind text) returns table (name text, salted boolean, written text) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
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

-- The leaves of one kind in the revisions from $1 to $2: revision, id, leaf. A revision without salt has the salts kept apart.
create function ledger.leaves_sql(kind text) returns text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
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

-- The same of what was replaced or removed.
create function ledger.superseded_sql(kind text) returns text language sql immutable
return format('select superseded_by as revision, id, sha256(uuid_send(id) || int8send(revision)) as leaf
               from history.%I where superseded_by between $1 and $2', kind);

-- Every part of the chain, and how its leaves are read.
create function ledger.parts_sql() returns table (part text, leaves text) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select kind, ledger.leaves_sql(kind)
    from (values ('change_set'), ('contributor'), ('operation'), ('redaction'), ('review')) as untracked(kind)
  union all select kind, ledger.leaves_sql(kind) from ledger.tracked_kinds() as kind
  union all select kind || ' superseded', ledger.superseded_sql(kind) from ledger.tracked_kinds() as kind
$$;

-- Reads all parts at once. It runs at every commit, so its plan is kept, and it is written down in full: `npm run verify-ledger`
-- tells when it no longer is what the tables are like.
create function ledger.parts_body() returns text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select format('#variable_conflict use_column
    begin return query %s; end', string_agg(format('
    select l.revision, %L::text, sha256(string_agg(l.leaf, '''' order by l.id)),
           string_agg(substr(l.leaf, 1, 4), '''' order by l.id)
      from (%s offset 0) l group by l.revision', part, leaves), ' union all ' order by part collate "C"))
    from ledger.parts_sql()
$$;

-- A migration that adds a tracked table, or a column to one of these tables, calls this again. What a text is made of must not
-- depend on the session that asks.
create procedure ledger.write_parts() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('
    create or replace function ledger.parts(first_revision bigint, last_revision bigint)
      returns table (revision bigint, part text, digest bytea, marks bytea) language plpgsql stable
      set search_path = pg_catalog, public, pg_temp set timezone = ''UTC'' set datestyle = ''ISO'' set bytea_output = ''hex''
      set plan_cache_mode = force_generic_plan set jit = off
    as %L', ledger.parts_body());
end $$;
call ledger.write_parts();

-- What is hashed of each revision, after the hash before it.
create function ledger.content(first_revision bigint, last_revision bigint)
  returns table (revision bigint, content bytea, parts text[], marks bytea[]) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select revision, string_agg(convert_to(part || ':', 'UTF8') || digest, '' order by part collate "C"),
         array_agg(part order by part collate "C"), array_agg(marks order by part collate "C")
    from ledger.parts(first_revision, last_revision) group by revision
$$;

-- Adds these revisions to the chain.
create function ledger.chain(first_revision bigint, last_revision bigint) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  previous bytea := '';
  next record;
begin
  insert into ledger.kept_salt (revision, kind, record_id, salt)
    select 0, 'contributor', id, ledger.new_salt() from (
      select c.contributor_id as id from public.change_set c where c.revision between first_revision and last_revision
      union select w.reviewer_id from public.change_set c join public.review w on w.change_set_id = c.id
       where c.revision between first_revision and last_revision) as named
    on conflict do nothing;
  if first_revision > 1 then
    select hash into previous from ledger.proof where revision = first_revision - 1;
    if not found then
      raise exception 'revision % has no hash to go on from', first_revision - 1 using errcode = 'FT001';
    end if;
  end if;
  for next in select * from ledger.content(first_revision, last_revision) order by revision loop
    previous := sha256(previous || next.content);
    insert into ledger.proof values (next.revision, previous, next.parts, next.marks);
  end loop;
end $$;

-- Adds the revisions to the chain that were written before there was one, or while the triggers were off.
create procedure ledger.catch_up() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  head bigint := (select max(revision) from public.change_set);
  next bigint := (select coalesce(max(revision), 0) + 1 from ledger.proof);
begin
  insert into ledger.revision_salt
    select revision, ledger.new_salt() from public.change_set where revision >= next on conflict do nothing;
  while next <= head loop
    perform ledger.chain(next, least(next + 999, head));
    next := next + 1000;
  end loop;
end $$;
call ledger.catch_up();

-- A change set is hashed when everything else is done: at commit, after whatever the commit itself writes. The first trigger
-- waits for its turn among the others; what it inserts calls the second in a turn of its own. And who makes all constraints
-- immediate on the way only makes the first one so.
create function ledger.open_proof() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  set constraints ledger.prove deferred;
  insert into ledger.revision_salt values (new.revision, ledger.new_salt());
  return null;
end $$;
create constraint trigger open_proof after insert or update of status on change_set
  deferrable initially deferred for each row when (new.status = 'APPLIED') execute function ledger.open_proof();

create function ledger.prove() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from ledger.proof p where p.revision = new.revision) then
    perform ledger.chain(new.revision, new.revision);
  end if;
  return null;
end $$;
create constraint trigger prove after insert on ledger.revision_salt
  deferrable initially deferred for each row execute function ledger.prove();
revoke execute on function ledger.open_proof, ledger.prove, ledger.chain, ledger.new_salt from public;

-- As before; and once it is hashed, nothing is added to it, not even by the transaction that applies it.
create or replace function ledger.open_change_set() returns change_set language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare found change_set;
begin
  select * into found from public.change_set c
   where c.revision = nullif(current_setting('followthrough.revision', true), '')::bigint
     and c.xmin = pg_current_xact_id()::xid
     and not exists (select from ledger.proof p where p.revision = c.revision);
  if found.id is null then
    raise exception 'nothing is written outside a change set'
      using errcode = 'FT001',
            hint = 'Insert a change_set with status APPLIED in the same transaction first.';
  end if;
  return found;
end $$;

create function ledger.refuse_proven() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.change_set c join ledger.proof p on p.revision = c.revision where c.id = new.change_set_id) then
    raise exception 'change set % is applied and can no longer be edited', new.change_set_id using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger refuse_proven before insert or update on operation
  for each row execute function ledger.refuse_proven();
create trigger refuse_proven before insert on review
  for each row execute function ledger.refuse_proven();

-- Redaction: where the law demands that words go, they go. That they were there, who took them out, when and why stays, and
-- so does the proof: of each text its digest is kept, and the salt that could confirm a guess is not.

-- Only the functions below set it to work: whoever else sets it is not the owner.
create function ledger.redacts() returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select coalesce(current_setting('followthrough.redacts', true), '') = 'on'
     and pg_has_role(current_user, relowner, 'usage') from pg_class where oid = 'public.change_set'::regclass
$$;

drop trigger assign_revision on change_set;
create trigger assign_revision before insert or update on change_set
  for each row when (not ledger.redacts()) execute function ledger.assign_revision();
drop trigger guard_change_set on change_set;
create trigger guard_change_set before update on change_set
  for each row when (not ledger.redacts()) execute function ledger.guard_change_set();
drop trigger guard_operation on operation;
create trigger guard_operation before insert or update on operation
  for each row when (not ledger.redacts()) execute function ledger.guard_operation();
drop trigger refuse_proven on operation;
create trigger refuse_proven before insert or update on operation
  for each row when (not ledger.redacts()) execute function ledger.refuse_proven();

-- One text of one row of one revision, as the bytes that are hashed. Contributors belong to no revision: theirs is 0.
create function ledger.present(of_kind text, of_revision bigint, of_id uuid, field text) returns bytea language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  value bytea;
begin
  execute format('select %s from (%s) t where t.id = $3 limit 1',
      (select written from ledger.columns_sql(of_kind) where name = field and salted),
      case of_kind when 'contributor' then 'select * from public.contributor'
                   else ledger.rows_sql(of_kind, 't.id, t.' || quote_ident(field)) end)
    into value using of_revision, of_revision, of_id;
  return value;
end $$;

-- Gives every row of a revision a salt of its own, and the revision has none any more.
create function ledger.keep_salts(of_revision bigint) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  each text;
begin
  for each in select kind from ledger.salted where kind <> 'contributor' loop
    execute format('insert into ledger.kept_salt select $1, %L, t.id, sha256(r.salt || uuid_send(t.id))
      from (%s) t join ledger.revision_salt r on r.revision = $1', each, ledger.rows_sql(each, 't.id'))
      using of_revision, of_revision;
  end loop;
  delete from ledger.revision_salt where revision = of_revision;
end $$;

-- Puts the digest of a text in the place of its salt. The texts beside it get salts of their own.
create function ledger.keep_digest(of_kind text, of_revision bigint, of_id uuid, field text) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  update ledger.kept_salt k
     set salt = null, fields = (
       select jsonb_object_agg(name, jsonb_build_object('salt', encode(sha256(k.salt || convert_to(name, 'UTF8')), 'hex')))
         from ledger.salted s, unnest(s.columns) as name where s.kind = of_kind)
   where (k.revision, k.kind, k.record_id) = (of_revision, of_kind, of_id) and k.fields is null;
  update ledger.kept_salt k
     set fields = fields || jsonb_build_object(field, jsonb_build_object('digest',
       encode(sha256(decode(fields -> field ->> 'salt', 'hex') || ledger.present(of_kind, of_revision, of_id, field)), 'hex')))
   where (k.revision, k.kind, k.record_id) = (of_revision, of_kind, of_id) and fields -> field ? 'salt'
     and ledger.present(of_kind, of_revision, of_id, field) is not null;
end $$;

-- A text without the words; where nothing else stands in it, the marker alone. Short words stand in too many others.
create function ledger.without(value text, words text[]) returns text language plpgsql immutable
  set search_path = pg_catalog, pg_temp as $$
declare
  word text;
begin
  foreach word in array words loop
    value := case when value = word then '[redacted]' when length(word) >= 4 then replace(value, word, '[redacted]')
                  else value end;
  end loop;
  return value;
end $$;

create function ledger.without(value jsonb, words text[]) returns jsonb language sql immutable
  set search_path = pg_catalog, pg_temp as $$
  select case jsonb_typeof(value)
    when 'string' then to_jsonb(ledger.without(value #>> '{}', words))
    when 'array' then coalesce((select jsonb_agg(ledger.without(item, words) order by place)
                                  from jsonb_array_elements(value) with ordinality as items(item, place)), value)
    when 'object' then coalesce((select jsonb_object_agg(key, ledger.without(item, words))
                                   from jsonb_each(value) as members(key, item)), value)
    else value end
$$;

-- Puts something in the place of a text, where there is one. What must be unique stays so.
create function ledger.marking(kind text, field text, id uuid) returns text language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select format('%1$I = case when %1$I is not null then %2$L::%3$s end', field, case
      when field = 'slug' or (kind, field) in (('identifier', 'value'), ('methodology', 'name')) then 'redacted-' || id
      when field in ('url', 'canonical_url', 'archive_url') then 'https://redacted.invalid/' || id
      when atttypid = 'text[]'::regtype then '{[redacted]}'
      when atttypid = 'jsonb'::regtype then '[]'
      when atttypid = 'bytea'::regtype and attnotnull then ''
      when atttypid = 'bytea'::regtype or field = 'content_hash' then null
      else '[redacted]' end, format_type(atttypid, null))
    from pg_attribute where attrelid = format('public.%I', kind)::regclass and attname = field
$$;

-- Notes a redaction, with what is left of each text: that may not be tampered with either.
create function ledger.note_redaction(at_revision bigint, of_kind text, of_id uuid, of_version integer, of_revision bigint,
                                      of_fields text[], why text) returns uuid language sql volatile
  set search_path = pg_catalog, public, pg_temp as $$
  insert into public.redaction (id, revision, kind, record_id, version, redacted_revision, fields, remains, reason)
  select gen_random_uuid(), at_revision, of_kind, of_id, of_version, of_revision, of_fields, (
      select array_agg(coalesce(sha256(ledger.present(of_kind, of_revision, of_id, field)), '') order by place)
        from unnest(of_fields) with ordinality as given(field, place)), why
  returning id
$$;

-- The words where they stand in the change set that wrote them: its summary, its operations, its reviews.
create function ledger.redact_change_set(at_revision bigint, of_revision bigint, words text[], why text) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  c public.change_set;
  o public.operation;
  r public.review;
  changed text[];
begin
  select * into c from public.change_set where revision = of_revision;
  for o in select * from public.operation where change_set_id = c.id and ledger.without(input, words) <> input loop
    perform ledger.keep_digest('operation', of_revision, o.id, 'input');
    update public.operation set input = ledger.without(input, words) where id = o.id;
    perform ledger.note_redaction(at_revision, 'operation', o.id, null, of_revision, '{input}', why);
  end loop;
  for r in select * from public.review where change_set_id = c.id and ledger.without(reason, words) <> reason loop
    perform ledger.keep_digest('review', of_revision, r.id, 'reason');
    update public.review set reason = left(ledger.without(reason, words), 5000) where id = r.id;
    perform ledger.note_redaction(at_revision, 'review', r.id, null, of_revision, '{reason}', why);
  end loop;
  -- From the hash of what was sent, the words could be guessed.
  changed := case when ledger.without(c.summary, words) <> c.summary then '{summary}'::text[] else '{}' end
    || case when c.payload_hash is not null then '{payload_hash}'::text[] else '{}' end;
  if changed <> '{}' then
    perform ledger.keep_digest('change_set', of_revision, c.id, field) from unnest(changed) as field;
    update public.change_set set summary = left(ledger.without(summary, words), 1000), payload_hash = null where id = c.id;
    perform ledger.note_redaction(at_revision, 'change_set', c.id, null, of_revision, changed, why);
  end if;
end $$;

-- The texts that go, each on its own; a fingerprint as it is written in the input of an operation.
create function ledger.words_in(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns text[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp set bytea_output = 'hex' as $$
declare
  words text[];
begin
  execute format('select array_agg(distinct case f.key
        when ''fingerprint'' then translate(encode(decode(substr(w.word, 3), ''hex''), ''base64''), E''\n'', '''') else w.word end)
      from history.%I h, jsonb_each(to_jsonb(h)) as f,
           jsonb_path_query(f.value, ''strict $.** ? (@.type() == "string" && @ != "")'') as found,
           lateral (select found #>> ''{}'' as word) as w
     where h.id = $1 and h.version = $2 and f.key = any($3) and f.key <> ''quote_runs''', of_kind)
    into words using of_id, of_version, of_fields;
  return coalesce(words, '{}');
end $$;

-- Takes the texts out of one version of a record. The current version is replaced first: its words then stand in history.
create function ledger.redact(of_kind text, of_id uuid, of_version integer, given_fields text[], why text) returns uuid
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

create function ledger.replace_current(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('update public.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field)
      || case when of_kind = 'source_article' and 'fingerprint' = any(of_fields) then ', fingerprint_covers = null' else '' end)
    using of_id, of_version;
end $$;

-- The columns in history that are generated from others in the table.
create function ledger.derive_again(of_kind text, of_id uuid, of_version integer) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  again text;
begin
  select string_agg(format('%I = %s', attname, pg_get_expr(adbin, adrelid)), ', ') into again
    from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
   where attrelid = format('public.%I', of_kind)::regclass and attgenerated <> '';
  if again is not null then
    execute format('update history.%I set %s where id = $1 and version = $2', of_kind, again) using of_id, of_version;
  end if;
end $$;

-- Digests that no redaction accounts for, and texts that are not what their redaction has left.
create function ledger.redaction_faults() returns table (revision bigint, kind text, record_id uuid, field text)
  language sql stable set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
  select k.revision, k.kind, k.record_id, f.key
    from ledger.kept_salt k cross join jsonb_each(k.fields) as f
   where f.value ? 'digest'
     and coalesce(sha256(ledger.present(k.kind, k.revision, k.record_id, f.key)), '') is distinct from (
       select r.remains[array_position(r.fields, f.key)] from public.redaction r
        where (r.kind, r.record_id, r.redacted_revision) = (k.kind, k.record_id, k.revision) and f.key = any(r.fields)
        order by r.revision desc limit 1)
$$;
revoke execute on function ledger.redact_change_set, ledger.note_redaction, ledger.keep_salts, ledger.keep_digest from public;
grant execute on function ledger.redact to followthrough_app;
