-- Accounts: tokens, contributors that are the installation itself; and what a text may hold.

-- A text as it is kept: in normal form C, not beginning or ending with white space, and of nothing but what can be seen:
-- no control characters but line feed and tab, nothing that changes the direction of text, nothing invisible, private or not a
-- character. Joiners stand within words, a variation selector after what it varies. (src/kernel/plain-text.ts says it at more
-- length; what that accepts, this accepts.) Null where the value is.
create function is_plain_text(value text) returns boolean language sql immutable parallel safe
return (octet_length(value) = char_length(value) or value is nfc normalized) and value !~ ('[\u0001-\u0008\u000B-\u001F\u007F-\u009F'
  || '\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFF8'
  || '\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E00FF\U000E01F0-\U000E0FFF'
  || '\uE000-\uF8FF\U000F0000-\U0010FFFF\uFDD0-\uFDEF\uFFFE\uFFFF\U0001FFFE\U0001FFFF\U0002FFFE\U0002FFFF'
  || '\U0003FFFE\U0003FFFF\U0004FFFE\U0004FFFF\U0005FFFE\U0005FFFF\U0006FFFE\U0006FFFF\U0007FFFE\U0007FFFF'
  || '\U0008FFFE\U0008FFFF\U0009FFFE\U0009FFFF\U000AFFFE\U000AFFFF\U000BFFFE\U000BFFFF\U000CFFFE\U000CFFFF'
  || '\U000DFFFE\U000DFFFF\U000EFFFE\U000EFFFF]'
  || '|^[ \n\t]|[ \n\t]$'
  || '|(^|[\u0001-\u007F\u200C\u200D])[\u200C\u200D]|[\u200C\u200D]([\u0001-\u007F]|$)'
  || '|(^|[ \n\t\u180B-\u180F\uFE00-\uFE0F\U000E0100-\U000E01EF])[\u180B-\u180F\uFE00-\uFE0F\U000E0100-\U000E01EF]');

-- Seeds and imports have an author like everything else, but nobody can sign in as them.
alter table contributor add column system boolean not null default false;
update contributor set system = true where name = 'Followthrough seeds';

create index contributor_name_order on contributor ((fold(name) collate "C"), id);

-- A name stands under what was contributed for ever, and whether somebody can sign in as it never changes.
revoke update on contributor from followthrough_app;
grant update (role) on contributor to followthrough_app;

create table token (
  id uuid primary key,
  contributor_id uuid not null constraint token_contributor references contributor,
  label text not null,
  -- Of the secret, which is 256 random bits: nothing to guess, so it needs neither salt nor stretching.
  hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  constraint token_hash_unique unique (hash),
  constraint token_hash_is_sha256 check (length(hash) = 32),
  constraint token_label_length check (char_length(label) between 1 and 100),
  constraint token_label_is_plain_text check (is_plain_text(label)),
  constraint token_scopes_known
    check (scopes <@ array['propose', 'review', 'admin'] and cardinality(scopes) between 1 and 3),
  constraint token_expires_within_a_year
    check (expires_at > created_at and expires_at - created_at <= interval '366 days')
);
create index token_contributor_created on token (contributor_id, created_at, id);
grant select, insert, update (revoked_at, last_used_on) on token to followthrough_app;

create function ledger.role_grants(role text) returns text[] language sql immutable parallel safe
return case role
  when 'CONTRIBUTOR' then array['propose']
  when 'REVIEWER' then array['propose', 'review']
  when 'ADMIN' then array['propose', 'review', 'admin']
end;

-- Nobody signs in as the installation, and a token is good for nothing that its contributor may not do.
create function ledger.check_token() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  holder public.contributor;
begin
  select * into holder from public.contributor where id = new.contributor_id;
  if holder.system then
    raise exception '% is the installation itself, and nobody signs in as it', holder.name using errcode = 'FT003';
  end if;
  if not new.scopes <@ ledger.role_grants(holder.role) then
    raise exception 'a token cannot be good for more than % may do', holder.name using errcode = 'FT005';
  end if;
  if new.revoked_at is not null then
    raise exception 'a new token is not revoked yet' using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger check_token before insert on token for each row execute function ledger.check_token();

-- What is revoked stays revoked.
create function ledger.guard_token() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
    raise exception 'a revoked token stays revoked' using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger guard_token before update on token for each row execute function ledger.guard_token();

-- What stands in the record can be read, in every text of it.
alter table contributor
  add constraint contributor_name_is_plain_text check (is_plain_text(name));
alter table change_set
  add constraint change_set_summary_is_plain_text check (is_plain_text(summary));
alter table source_article
  add constraint source_article_url_is_plain_text check (is_plain_text(url)),
  add constraint source_article_canonical_url_is_plain_text check (is_plain_text(canonical_url)),
  add constraint source_article_archive_url_is_plain_text check (is_plain_text(archive_url)),
  add constraint source_article_title_is_plain_text check (is_plain_text(title)),
  add constraint source_article_publisher_is_plain_text check (is_plain_text(publisher)),
  add constraint source_article_authors_are_plain_texts check (is_plain_text(joined(authors)));
alter table evidence
  add constraint evidence_quote_is_plain_text check (is_plain_text(quote)),
  -- Older rows keep the space between the quote and what stands beside it.
  add constraint evidence_prefix_is_plain_text check (is_plain_text(btrim(prefix))),
  add constraint evidence_suffix_is_plain_text check (is_plain_text(btrim(suffix))),
  add constraint evidence_field_is_plain_text check (is_plain_text(field)),
  add constraint evidence_value_is_plain_text check (is_plain_text(value));
alter table actor
  add constraint actor_name_is_plain_text check (is_plain_text(name)),
  add constraint actor_description_is_plain_text check (is_plain_text(description)),
  add constraint actor_aliases_are_plain_texts check (is_plain_text(joined(aliases)));
alter table identifier
  add constraint identifier_value_is_plain_text check (is_plain_text(value));
alter table role
  add constraint role_title_is_plain_text check (is_plain_text(title));
alter table meeting
  add constraint meeting_title_is_plain_text check (is_plain_text(title)),
  add constraint meeting_purpose_is_plain_text check (is_plain_text(purpose)),
  add constraint meeting_place_is_plain_text check (is_plain_text(place)),
  add constraint meeting_city_is_plain_text check (is_plain_text(city));
alter table commitment
  add constraint commitment_title_is_plain_text check (is_plain_text(title)),
  add constraint commitment_statement_is_plain_text check (is_plain_text(statement));
alter table follow_up
  add constraint follow_up_title_is_plain_text check (is_plain_text(title)),
  add constraint follow_up_summary_is_plain_text check (is_plain_text(summary));
alter table methodology
  add constraint methodology_name_is_plain_text check (is_plain_text(name)),
  add constraint methodology_edition_is_plain_text check (is_plain_text(edition)),
  add constraint methodology_url_is_plain_text check (is_plain_text(url)),
  add constraint methodology_description_is_plain_text check (is_plain_text(description));
alter table assessment
  add constraint assessment_rationale_is_plain_text check (is_plain_text(rationale));
