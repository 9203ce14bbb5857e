-- For the list of methodologies: by name, and by the latest edit.
create index methodology_name_order on methodology (fold(name) collate "C", id);
create index methodology_updated on methodology (updated_at, id);
create index on history.methodology (fold(name) collate "C", id);
create index on history.methodology (updated_at, id);
