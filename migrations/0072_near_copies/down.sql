alter table source_article drop column sketch;
select ledger.track('source_article');
drop function ledger.resemblance;
drop function ledger.sketch;
