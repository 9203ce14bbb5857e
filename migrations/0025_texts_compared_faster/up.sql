-- As before. To translate a text goes through all its characters for each of these; to replace one that it does not have takes
-- next to nothing, and most texts have none of them.
create or replace function ledger.compared(value text) returns text language sql immutable parallel safe
return replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(value),
  'ς', 'σ'), E'\n', ' '), E'\r', ' '), E'\t', ' '), '_', ' '), '-', ' '), E'\u2010', ' '), E'\u2011', ' '), E'\u00A0', ' '), E'\u202F', ' ');
