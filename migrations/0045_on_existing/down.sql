alter table change_set drop column on_existing;
select ledger.salt_texts('change_set');
call ledger.write_parts();
