drop function ledger.places_of, ledger.texts_sql, ledger.texts_in, ledger.stands_in, ledger.compared, ledger.within_a_word, ledger.words_of;
