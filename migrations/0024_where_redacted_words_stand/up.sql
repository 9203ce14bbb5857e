-- Where words that a redaction takes out still stand: an admin is told, and can go on there.

-- The words of one version of a record, current or not, each on its own. Bytes are no words.
create function ledger.words_of(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns text[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  words text[];
begin
  execute format(
    'select array_agg(distinct word)
       from (select to_jsonb(t) from public.%1$I t where t.id = $1 and t.version = $2
             union all select to_jsonb(t) from history.%1$I t where t.id = $1 and t.version = $2) as versions(fields),
            pg_attribute a,
            jsonb_path_query(fields -> a.attname::text, ''strict $.** ? (@.type() == "string")'') as found,
            lateral (select found #>> ''{}'' as word) as w
      where a.attrelid = ''public.%1$I''::regclass and a.attname = any($3) and a.atttypid <> ''bytea''::regtype
        and word not in ('''', ''[redacted]'', ''redacted-'' || $1, ''https://redacted.invalid/'' || $1)', of_kind)
    into words using of_id, of_version, of_fields;
  return coalesce(words, '{}');
end $$;

-- Whether the end of one text and the beginning of the next are within one word. Chinese, Japanese, Korean, Thai, Lao, Burmese
-- and Khmer write no spaces around a name, or put endings behind it: there, a name ends where its letters end.
create function ledger.within_a_word(before text, after text) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return before ~ '[[:alnum:]]' and after ~ '[[:alnum:]]'
  and not (before || after) ~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]';

-- A text as it is compared: without capitals (the Greek sigma has two small letters); a slug, a line that breaks, or hyphens make no
-- difference.
create function ledger.compared(value text) returns text language sql immutable parallel safe
return translate(lower(value), E'ς\n\r\t_-\u2010\u2011\u00A0\u202F', 'σ         ');

-- Whether one of the words stands in a text, as a whole word or words. Both are written as they are compared.
create function ledger.stands_in(value text, words text[]) returns boolean language plpgsql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  word text;
  begins integer;
  next integer;
begin
  foreach word in array words loop
    begins := strpos(value, word);
    while begins > 0 loop
      if not ledger.within_a_word(substr(value, greatest(begins - 1, 0), 1), left(word, 1))
         and not ledger.within_a_word(right(word, 1), substr(value, begins + length(word), 1)) then
        return true;
      end if;
      next := strpos(substr(value, begins + 1), word);
      begins := case when next > 0 then begins + next else 0 end;
    end loop;
  end loop;
  return false;
end $$;

-- All texts in a value, with something between them that no text contains.
create function ledger.texts_in(value jsonb) returns text language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select string_agg(found #>> '{}', E'\u0001') from jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') as found
$$;

-- The texts of one kind that a redaction can take out, and the reasons of redactions: the column, and how its text is read.
create function ledger.texts_sql(of_kind text) returns table (field text, written text) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select attname::text, format(case
           when (of_kind, attname) = ('operation', 'names') then
             '(select string_agg(key, E''\u0001'') from jsonb_object_keys(t.%1$I) as key)'
           -- To take a value apart takes longer than to write it down, and in most of them there is nothing.
           when atttypid = 'jsonb'::regtype then
             'case when exists (select from unnest($2) as w where strpos(ledger.compared(t.%1$I::text), w) > 0) then ledger.texts_in(t.%1$I) end'
           when atttypid = 'text[]'::regtype then 'array_to_string(t.%1$I, E''\u0001'')'
           else 't.%1$I' end, attname)
    from pg_attribute left join ledger.salted s on s.kind = of_kind
   where attrelid = format('public.%I', of_kind)::regclass and attnum > 0 and not attisdropped
     and atttypid <> 'bytea'::regtype
     and (attname = any(s.columns) or (of_kind, attname) = ('redaction', 'reason'))
$$;

-- Where words stand in what there is of one kind: in the record of this id, or in all but that. No more than so many places.
create function ledger.places_of(of_kind text, words text[], of_id uuid, own boolean, most integer)
  returns table (record_id uuid, version integer, revision bigint, field text) language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  compared text[] := array(select ledger.compared(word) from unnest(words) as word);
  -- Of each, the longest part that is written down without escapes.
  parts text[] := array(select (select part from regexp_split_to_table(word, '[\s"\\]|[[:cntrl:]]') as part order by length(part) desc limit 1)
                          from unnest(compared) as word);
  versions text;
begin
  versions := (
    select case
        when of_kind in (select ledger.tracked_kinds()) then format(
          'select id, version, revision, %1$s from public.%2$I t union all select id, version, revision, %1$s from history.%2$I t',
          string_agg(format('%I', t.field), ', '), of_kind)
        when of_kind in ('operation', 'review') then format(
          'select t.id, null::integer as version, c.revision, %s from public.%I t join public.change_set c on c.id = t.change_set_id',
          string_agg(format('t.%I', t.field), ', '), of_kind)
        else format('select id, null::integer as version, %s as revision, %s from public.%I t',
          case of_kind when 'contributor' then 'null::bigint' else 'revision' end,
          string_agg(format('%I', t.field), ', '), of_kind)
      end from ledger.texts_sql(of_kind) as t);
  return query execute format(
    'select * from (
       select t.id, t.version, t.revision, f.field from (%s) as t cross join lateral (values %s) as f(field, written)
        where t.id %s $3 and ledger.stands_in(ledger.compared(f.written), $1) limit $4) as found
      order by 3 nulls last, 1, 4', versions, (
        select string_agg(format('(%L, %s)', t.field, t.written), ', ') from ledger.texts_sql(of_kind) as t),
      case when own then '=' else '<>' end)
    using compared, parts, of_id, most;
end $$;
