drop index role_updated, role_from_order, role_title_order, role_trigrams,
  history.role_updated_at_id_idx, history.role_coalesce_id_idx, history.role_fold_id_idx, history.role_fold_idx;
alter table role drop column search_text;
select ledger.track('role');
