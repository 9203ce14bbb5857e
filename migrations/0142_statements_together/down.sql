drop function ledger.run_all(json);
