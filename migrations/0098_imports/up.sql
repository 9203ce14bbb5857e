-- Imports: which change sets came from the same files, who sent them, and what came of every row.

create table import (
  id uuid primary key,
  contributor_id uuid not null constraint import_contributor references contributor,
  summary text not null,
  dataset text not null,
  mapping_name text not null,
  mapping_hash text not null,
  file_names text[] not null,
  -- SHA-256 of each file, in the same order.
  file_hashes text[] not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Null while its change sets still arrive, and after a break until the import is run again.
  finished_at timestamptz,
  rows integer,
  rejected_rows integer,
  vanished_rows integer,
  -- How many operations its change sets and those that wrote nothing had, without those that record the files.
  operations integer,
  constraint import_summary_length check (char_length(summary) between 1 and 1000),
  constraint import_summary_is_plain_text check (is_plain_text(summary)),
  constraint import_dataset_length check (char_length(dataset) between 1 and 200),
  constraint import_dataset_is_plain_text check (is_plain_text(dataset)),
  constraint import_mapping_name_length check (char_length(mapping_name) between 1 and 200),
  constraint import_mapping_name_is_plain_text check (is_plain_text(mapping_name)),
  constraint import_mapping_hash_is_sha256 check (mapping_hash ~ '^[0-9a-f]{64}$'),
  constraint import_file_names_length check (cardinality(file_names) between 1 and 1000),
  constraint import_file_names_are_plain_texts check (is_plain_text(joined(file_names))),
  constraint import_file_hashes_are_sha256 check (joined(file_hashes) ~ '^[0-9a-f\s]+$' and cardinality(file_hashes) = cardinality(file_names)),
  constraint import_counts_from_zero check (least(rows, rejected_rows, vanished_rows, operations) >= 0),
  constraint import_is_counted_when_finished check ((finished_at is null) = (operations is null))
);
create index import_created on import (created_at, id);
create index import_of_contributor on import (contributor_id, created_at, id);
grant select, insert, update on import to followthrough_app;
create trigger check_creation before insert on import
  for each row when (not ledger.acts_as_owner()) execute function ledger.check_creation();

-- Who sent what never changes; an import that is finished stays so.
create function ledger.guard_import() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if to_jsonb(new) - array['finished_at', 'rows', 'rejected_rows', 'vanished_rows', 'operations']
     is distinct from to_jsonb(old) - array['finished_at', 'rows', 'rejected_rows', 'vanished_rows', 'operations']
     or old.finished_at is not null then
    raise exception 'import % stays as it was', old.id using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger guard_import before update on import for each row execute function ledger.guard_import();

-- The change sets of an import, and those that revert it.
create table ledger.import_change_set (
  change_set_id uuid primary key references public.change_set,
  import_id uuid not null references public.import,
  phase text not null,
  -- What it recorded and corrected; of a change set that waits, what it would.
  created integer not null default 0,
  updated integer not null default 0,
  constraint import_change_set_phase_known check (phase in ('RECORD', 'REVERT'))
);
create index import_change_set_of_import on ledger.import_change_set (import_id, phase);
grant select, insert on ledger.import_change_set to followthrough_app;

-- The rows that did not come in, or came in without a value, or should be looked at. Contact details are left out before they arrive here.
create table ledger.import_reject (
  id uuid primary key default gen_random_uuid(),
  import_id uuid not null references public.import,
  place integer not null,
  file text not null,
  row_number integer not null,
  line integer,
  column_name text,
  value text,
  fate text not null,
  reason text not null,
  constraint import_reject_place_unique unique (import_id, place),
  constraint import_reject_fate_known check (fate in ('REJECTED', 'LEFT_OUT', 'FLAGGED')),
  constraint import_reject_lengths check (char_length(file) <= 200 and char_length(column_name) <= 200
    and char_length(value) <= 500 and char_length(reason) <= 1000),
  constraint import_reject_texts_are_plain check (is_plain_text(file) and is_plain_text(column_name) and is_plain_text(value)
    and is_plain_text(reason))
);
grant select, insert on ledger.import_reject to followthrough_app;
