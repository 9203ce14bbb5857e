-- Judgements that two actors are different, or that nobody can tell. That they are the same is a merge, and leaves no row here.
create table duplicate_judgement (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  a_id uuid not null constraint duplicate_judgement_a references actor deferrable initially immediate,
  b_id uuid not null constraint duplicate_judgement_b references actor deferrable initially immediate,
  judgement text not null,
  reason text not null,
  constraint duplicate_judgement_of_two check (a_id <> b_id),
  constraint duplicate_judgement_judgement_known check (judgement in ('DIFFERENT', 'UNSURE')),
  constraint duplicate_judgement_reason_is_plain_text check (is_plain_text(reason)),
  constraint duplicate_judgement_reason_length check (char_length(reason) between 1 and 1000)
);
select ledger.track('duplicate_judgement', unsalted => '{judgement}');
create index duplicate_judgement_a on duplicate_judgement (a_id);
create index on history.duplicate_judgement (a_id);
create index duplicate_judgement_b on duplicate_judgement (b_id);
create index on history.duplicate_judgement (b_id);
create index duplicate_judgement_updated on duplicate_judgement (updated_at, id);
create index on history.duplicate_judgement (updated_at, id);

-- Whether an operation makes one record of several.
create function ledger.is_merge(name text, input jsonb) returns boolean language sql immutable parallel safe
  return name like 'merge%' or name = 'judgeDuplicate' and input ->> 'judgement' is not distinct from 'SAME';

create or replace function ledger.needs_second_person(name text, input jsonb) returns boolean
  language sql immutable parallel safe
  return name like 'retract%' or ledger.is_merge(name, input) or name like 'revert%'
    or name = 'assessCommitment' and coalesce(input ->> 'status', '') in ('KEPT', 'BROKEN')
    or name = 'correctSourceArticle' and input ?| array['fingerprint', 'partFingerprints', 'contentHash', 'fingerprintCovers'];

create or replace function ledger.taken_in_by(kind text, record_id uuid, at_revision bigint) returns uuid language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  until bigint := at_revision;
  removed_by bigint;
  found_id uuid;
begin
  loop
    execute format(
      'select superseded_by from (
         select revision, null::bigint as superseded_by from public.%1$I where id = $1
         union all select revision, superseded_by from history.%1$I where id = $1) as versions
       where $2 is null or revision <= $2 order by revision desc limit 1', kind)
      into removed_by using record_id, until;
    if removed_by is null or removed_by > until then
      return null;
    end if;
    select o.record_id into found_id
      from public.change_set c join public.operation o on o.change_set_id = c.id and o.version = c.version
     where c.revision = removed_by and not o.declined and ledger.is_merge(o.name, o.input) and o.record_kind = kind
       and o.record_id <> taken_in_by.record_id and o.touches @> array[taken_in_by.record_id]
     order by o.position desc limit 1;
    if found_id is not null then
      return found_id;
    end if;
    -- A revert of a revert repeats what had been before: then it counts what had become of the record by that time.
    select undone.revision - 1 into until
      from public.change_set c join public.change_set undone on undone.id = c.reverts_id where c.revision = removed_by;
    if not found then
      return null;
    end if;
  end loop;
end $$;;

create or replace function ledger.merged_into(kind text, record_id uuid, at_revision bigint) returns text[] language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  ids text[] := '{}';
begin
  if exists (select from public.operation o where o.record_id = merged_into.record_id and ledger.is_merge(o.name, o.input)) then
    execute format(
      'with recursive candidate(id) as (
         select $1
         union
         select last.id from candidate
           join public.operation o on o.record_id = candidate.id and ledger.is_merge(o.name, o.input) and not o.declined
           join public.change_set c on c.id = o.change_set_id and c.version = o.version
           join history.%1$I last on last.superseded_by = c.revision and last.id = any(o.touches))
       select coalesce(array_agg($3 || ''_'' || id order by id), ''{}'') from candidate
        where id <> $1 and ledger.survivor($3, id, $2) = $1', kind)
      into ids using record_id, at_revision, kind;
  end if;
  return ids;
end $$;;
