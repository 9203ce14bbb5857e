-- Texts that are nearly the same: the 32 smallest hashes of each fingerprint (the bottom-k sketch of Broder, "On the resemblance and
-- containment of documents", 1997) are found through one index, and estimate how many runs two texts share. Derived, so no part of the
-- proof; only a fingerprint with wide runs has one.
create function ledger.sketch(fingerprint bytea) returns bigint[] language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp as $$
declare
  -- A copy in memory: a stored value would be read anew for each run.
  bytes bytea := fingerprint || ''::bytea;
begin
  if not ledger.is_wide(bytes) then
    return null;
  end if;
  return array(
    select distinct ('x' || encode(substr(bytes, 17 + 16 * run, 8), 'hex'))::bit(64)::bigint as hash
      from generate_series(0, length(bytes) / 16 - 2) as run order by hash limit 32);
end $$;

-- The part of all runs that is in both, from 0 to 1, as the 32 smallest of both together have it.
create function ledger.resemblance(one bigint[], other bigint[]) returns double precision language sql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where hash = any(one) and hash = any(other))::double precision / nullif(count(*), 0)
    from (select distinct hash from unnest(one || other) as hash order by hash limit 32) as smallest
$$;

alter table source_article
  add column sketch bigint[] generated always as (ledger.sketch(fingerprint)) stored;
select ledger.track('source_article');
create index source_article_sketch on source_article using gin (sketch);
create index on history.source_article using gin (sketch);
