drop procedure ledger.make_subject;
drop table evidence, source_article, history.evidence, history.source_article;
drop function ledger.check_subject, ledger.release_subject, ledger.require_evidence, ledger.exists_record,
  ledger.needs_evidence, ledger.recheck_quotes, ledger.check_quote, ledger.quote_stands;
