-- Webhooks: who wants to be told of which changes, and what came of telling them. They are no part of the record.

create table webhook (
  id uuid primary key,
  contributor_id uuid not null constraint webhook_contributor references contributor,
  label text not null,
  url text not null,
  -- The host and the port of the address: servers count by it how many deliveries are under way.
  host text not null,
  query text,
  -- Of which changes it tells; an empty list narrows nothing down. The ids are public ones.
  about text[] not null default '{}',
  jurisdiction text[] not null default '{}',
  -- The codes under which the ledger notes what is within these jurisdictions.
  codes text[] not null default '{}',
  change text[] not null default '{}',
  types text[] not null default '{}',
  signing text not null,
  status text not null default 'ENABLED',
  status_since timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  -- All changes up to this revision are in the queue, if it tells of them.
  queued_revision bigint not null,
  -- Since when no delivery has arrived, although some were tried; null if the latest one has.
  failing_since timestamptz,
  constraint webhook_label_length check (char_length(label) between 1 and 100),
  constraint webhook_label_is_plain_text check (is_plain_text(label)),
  constraint webhook_url_length check (char_length(url) between 1 and 2000),
  constraint webhook_url_is_http check (url ~ '^https?://'),
  constraint webhook_host_length check (char_length(host) between 1 and 300),
  constraint webhook_query_length check (char_length(query) between 1 and 20000),
  constraint webhook_query_is_plain_text check (is_plain_text(query)),
  constraint webhook_about_length check (cardinality(about) <= 100),
  constraint webhook_jurisdiction_length check (cardinality(jurisdiction) <= 100),
  constraint webhook_change_known check (change <@ array['CREATED', 'CORRECTED', 'RETRACTED', 'MERGED', 'RESTORED']),
  constraint webhook_types_length check (cardinality(types) <= 100),
  constraint webhook_signing_known check (signing in ('HMAC_SHA256', 'ED25519')),
  constraint webhook_status_known check (status in ('ENABLED', 'PAUSED', 'GONE', 'FAILING')),
  constraint webhook_queued_revision_not_negative check (queued_revision >= 0)
);
create index webhook_created on webhook (created_at, id);
create index webhook_of_contributor on webhook (contributor_id, created_at, id);
grant select, insert, update, delete on webhook to followthrough_app;

-- With what the deliveries of a webhook are signed. The server has to read these keys, so they are stored as they are. Nothing that
-- the API shows reads the column `key`.
create table ledger.webhook_secret (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null constraint webhook_secret_webhook references public.webhook on delete cascade,
  -- HMAC_SHA256: the shared bytes; ED25519: the private key (PKCS 8).
  key bytea not null,
  -- ED25519: the 32 bytes of the public key.
  public_key bytea,
  created_at timestamptz not null default clock_timestamp(),
  -- After a rotation the former one signs as well until then; null for the current one.
  expires_at timestamptz,
  constraint webhook_secret_public_key_is_ed25519 check (length(public_key) = 32)
);
create unique index webhook_secret_current on ledger.webhook_secret (webhook_id) where expires_at is null;
create index webhook_secret_of_webhook on ledger.webhook_secret (webhook_id, created_at);
grant select, insert, update (expires_at), delete on ledger.webhook_secret to followthrough_app;

-- One revision for one webhook: the queue and the log. There is no word of the record in it: what is sent is made for each try.
create table webhook_delivery (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null constraint webhook_delivery_webhook references webhook on delete cascade,
  revision bigint not null,
  is_test boolean not null default false,
  -- The header `webhook-id`: the same for a revision that is replayed.
  message_id text generated always as ('msg_' || case when is_test then id::text else webhook_id::text || '_' || revision::text end) stored,
  status text not null default 'PENDING',
  attempts integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  -- A server that takes it moves this beyond the longest try: if the server dies, another one takes it then.
  next_attempt_at timestamptz default clock_timestamp(),
  last_attempt_at timestamptz,
  response_status integer,
  response_body text,
  error text,
  constraint webhook_delivery_status_known check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  constraint webhook_delivery_waits_while_pending check ((status = 'PENDING') = (next_attempt_at is not null)),
  constraint webhook_delivery_attempts_not_negative check (attempts >= 0),
  constraint webhook_delivery_response_body_length check (char_length(response_body) <= 1024),
  constraint webhook_delivery_error_length check (char_length(error) <= 1000)
);
create unique index webhook_delivery_revision_unique on webhook_delivery (webhook_id, revision) where not is_test;
create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) include (id, is_test) where status = 'PENDING';
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at, id);
create index webhook_delivery_created on webhook_delivery (created_at, id);
create index webhook_delivery_ended on webhook_delivery (last_attempt_at) where status <> 'PENDING';
grant select, insert, update, delete on webhook_delivery to followthrough_app;

-- The revisions with a change that passes a filter, as `changes` finds them: the channels of the record share it. Empty lists ask for
-- nothing. An id that was merged also stands for the survivor, from the revision of the merge on.
create function ledger.revisions_matching(about text[], codes text[], changes text[], types text[], after_revision bigint, to_revision bigint)
  returns setof bigint language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_variable
declare
  named uuid[] := array(select right(each, 36)::uuid from unnest(about) each);
  survivors uuid[];
begin
  if cardinality(named) > 0 then
    survivors := array(select ledger.survivor(left(each, -37), right(each, 36)::uuid, to_revision) from unnest(about) each);
    return query
    select distinct n.revision from ledger.concern n join ledger.change c on c.whole_id = n.whole_id and c.revision = n.revision
     where n.about_id = any(named || survivors) and n.revision > after_revision and n.revision <= to_revision
       and (n.about_id = any(named) or exists (select from unnest(about) each
         where ledger.survivor(left(each, -37), right(each, 36)::uuid, n.revision) = n.about_id))
       and (cardinality(changes) = 0 or c.change = any(changes)) and (cardinality(types) = 0 or upper(c.kind) = any(types))
       and (cardinality(codes) = 0 or exists (select from ledger.change_jurisdiction j
         where j.jurisdiction = any(codes) and j.revision = n.revision and j.whole_id = n.whole_id));
  elsif cardinality(codes) > 0 then
    return query
    select distinct j.revision from ledger.change_jurisdiction j
      join ledger.change c on c.whole_id = j.whole_id and c.revision = j.revision
     where j.jurisdiction = any(codes) and j.revision > after_revision and j.revision <= to_revision
       and (cardinality(changes) = 0 or c.change = any(changes)) and (cardinality(types) = 0 or upper(c.kind) = any(types));
  else
    return query
    select distinct c.revision from ledger.change c
     where c.revision > after_revision and c.revision <= to_revision
       and (cardinality(changes) = 0 or c.change = any(changes)) and (cardinality(types) = 0 or upper(c.kind) = any(types));
  end if;
end $$;

-- Whoever asked for their name to be taken out of the record is told of nothing any more: an address can say who they are.
create function ledger.end_webhooks() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from public.webhook where contributor_id = new.id;
  return null;
end $$;
create trigger end_webhooks after update of name on contributor
  for each row when (new.name is distinct from old.name) execute function ledger.end_webhooks();
