drop trigger check_meeting_order on meeting;
drop function ledger.check_meeting_order;

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
    raise exception '% % has no evidence', lower(old.subject_kind), old.subject_id using errcode = 'FT002';
  end if;
  return null;
end $$;

drop trigger recheck_quotes on source_article;
create trigger recheck_quotes after update on source_article
  for each row when ((old.fingerprint, old.fingerprint_covers) is distinct from (new.fingerprint, new.fingerprint_covers))
  execute function ledger.recheck_quotes();

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
    raise exception 'the quote is not in its source' using errcode = 'FT004';
  end if;
  return new;
end $$;

alter index actor_words reset (fastupdate);
alter index actor_trigrams reset (fastupdate);

drop index source_article_content_hash, source_article_canonical_url_key, source_article_url_key;
drop function address_key, ledger.tombstone;
