-- What is done about records that exist already is kept with the change set: when it is reviewed, more of them may exist.
alter table change_set
  add column on_existing text,
  add constraint change_set_on_existing_known check (on_existing in ('SKIP', 'UPDATE'));
select ledger.salt_texts('change_set', '{on_existing}');
call ledger.write_parts();
