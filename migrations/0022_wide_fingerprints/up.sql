-- What verifies a quote is at least 96 bits wide. A wide fingerprint begins with the 16 bytes of ASCII that name its rule, and
-- keeps 16 bytes of the hash of every run; a narrow one keeps four, and names no rule. src/modules/sources/fingerprint.ts has
-- the rules.
create function ledger.is_wide(bytes bytea) returns boolean language sql immutable parallel safe
return substr(bytes, 1, 16) = '\x666f6c6c6f777468726f7567682d3032'::bytea;

alter table source_article add constraint source_article_fingerprint_is_of_whole_runs
  check (not ledger.is_wide(fingerprint) or length(fingerprint) % 16 = 0);
alter table evidence add constraint evidence_quote_runs_are_of_whole_runs
  check (not ledger.is_wide(quote_runs) or length(quote_runs) % 16 = 0);

-- Why a quote is not verified; null of what is, and of what was recorded before reasons were kept.
alter table evidence add column unverified_reason text;
alter table history.evidence add column unverified_reason text;
alter table evidence add constraint evidence_unverified_reason_known check (unverified_reason in
  ('NO_FINGERPRINT', 'NOT_IN_EXCERPT', 'TOO_SHORT_FOR_NARROW_FINGERPRINT', 'NARROW_FINGERPRINT', 'OTHER_RULE', 'REDACTED'));
alter table evidence add constraint evidence_unverified_reason_of_unverified check (unverified_reason is null or not verified);

-- As before, for runs of either rule: in order, adjacent, and not between two runs.
create or replace function ledger.quote_stands(quote_runs bytea, fingerprint bytea) returns boolean
  language plpgsql immutable as $$
declare
  width constant integer := case when ledger.is_wide(fingerprint) then 16 else 4 end;
  runs constant bytea := case when ledger.is_wide(fingerprint) then substr(quote_runs, 17) else quote_runs end;
  at integer := 0;
  step integer;
begin
  if length(runs) = 0 or ledger.is_wide(quote_runs) <> ledger.is_wide(fingerprint) then
    return false;
  end if;
  loop
    step := position(runs in substring(fingerprint from at + 1));
    if step = 0 then
      return false;
    end if;
    at := at + step;
    if (at - 1) % width = 0 then
      return true;
    end if;
  end loop;
end $$;

-- Whether a narrow fingerprint may verify this quote: where it has done so before, or where the quote comes with the
-- installation. For anybody else it cannot: three runs make 96 bits, but they share words, so a false quote is found run by run, with
-- three times 2^32 tries.
create function ledger.was_checked(quoted evidence) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.contributor c where c.id = (ledger.open_change_set()).contributor_id and c.system)
      or exists (
        select from (select id, quote, quote_runs, source_article_id, verified from public.evidence where id = quoted.id
                     union all
                     select id, quote, quote_runs, source_article_id, verified from history.evidence where id = quoted.id) as v
         where v.verified and (v.quote, v.quote_runs, v.source_article_id)
                            = (quoted.quote, quoted.quote_runs, quoted.source_article_id))
$$;

-- Whether these words have been recorded before, as runs of the rule that the source had then: a new text of the source, a merge
-- and a revert leave them as they are.
create function ledger.was_recorded(quoted evidence) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.evidence e where e.id = quoted.id
                  and (e.quote, e.quote_runs) = (quoted.quote, quoted.quote_runs))
      or exists (select from history.evidence e where e.id = quoted.id
                  and (e.quote, e.quote_runs) = (quoted.quote, quoted.quote_runs))
$$;

create function ledger.unverified_reason(quoted evidence, fingerprint bytea, covers text) returns text
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if fingerprint is null then
    return 'NO_FINGERPRINT';
  elsif ledger.is_wide(quoted.quote_runs) <> ledger.is_wide(fingerprint) and length(quoted.quote_runs) > 0
        and ledger.was_recorded(quoted) then
    return 'OTHER_RULE';
  elsif not ledger.quote_stands(quoted.quote_runs, fingerprint) then
    if covers = 'WHOLE_TEXT' then
      raise exception 'the quote is not in its source'
        using errcode = 'FT004', detail = format('evidence %s from %s', quoted.id, quoted.source_article_id);
    end if;
    return 'NOT_IN_EXCERPT';
  elsif ledger.is_wide(fingerprint) then
    return null;
  elsif length(quoted.quote_runs) < 12 then
    return 'TOO_SHORT_FOR_NARROW_FINGERPRINT';
  elsif not ledger.was_checked(quoted) then
    return 'NARROW_FINGERPRINT';
  end if;
  return null;
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
  if new.quote = '[redacted]' and length(new.quote_runs) = 0 and exists (
       select from public.redaction r where r.kind = 'evidence' and r.record_id = new.id and 'quote' = any(r.fields)) then
    new.unverified_reason := 'REDACTED';
  else
    new.unverified_reason := ledger.unverified_reason(new, source_fingerprint, covers);
  end if;
  new.verified := new.unverified_reason is null;
  return new;
end $$;

-- As before; and what is redacted says so.
create or replace function ledger.replace_current(of_kind text, of_id uuid, of_version integer, of_fields text[]) returns void
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('update public.%I set %s where id = $1 and version = $2', of_kind, (
      select string_agg(ledger.marking(of_kind, field, of_id), ', ') from unnest(of_fields) as field)
      || case when of_kind = 'source_article' and 'fingerprint' = any(of_fields) then ', fingerprint_covers = null'
           when of_kind = 'evidence' and 'quote' = any(of_fields) then ', verified = false, unverified_reason = ''REDACTED''' else '' end)
    using of_id, of_version;
end $$;

-- New fingerprints are wide. Those there are may stay, move with a merge and come back with a revert; and the owner of the tables
-- seeds articles whose text nobody can have any more.
create function ledger.refuse_narrow() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from public.source_article where fingerprint = new.fingerprint and content_hash = new.content_hash)
     and not exists (select from history.source_article where fingerprint = new.fingerprint and content_hash = new.content_hash) then
    raise exception 'a new fingerprint is wide: 16 bytes of every run, behind the name of its rule; or send the text'
      using errcode = 'FT005', table = 'source_article', column = 'fingerprint';
  end if;
  return new;
end $$;
create trigger refuse_narrow before insert or update of fingerprint on source_article
  for each row when (not ledger.is_wide(new.fingerprint) and not ledger.acts_as_owner())
  execute function ledger.refuse_narrow();

call ledger.write_parts();

-- What is verified by fewer than 96 bits no longer is, from a revision on that says why. Earlier revisions say what they said.
do $$
declare
  installation uuid := (select id from contributor where name = 'Followthrough seeds' and system);
begin
  if not exists (select from evidence where not verified or (length(quote_runs) < 12 and not ledger.is_wide(quote_runs))) then
    return;
  end if;
  if installation is null then
    installation := gen_random_uuid();
    insert into contributor (id, name, role, system) values (installation, 'Followthrough seeds', 'ADMIN', true)
      on conflict do nothing;
  end if;
  insert into change_set (id, status, summary, contributor_id) values (gen_random_uuid(), 'APPLIED',
    'Let only hashes of at least 96 bits verify a quote, and say of every other quote why it is not verified', installation);
  update evidence set quote = quote where not verified or (length(quote_runs) < 12 and not ledger.is_wide(quote_runs));
end $$;
