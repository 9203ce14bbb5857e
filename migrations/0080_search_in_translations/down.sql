drop index translation_words, translation_names, translation_trigrams;
drop index history.translation_search_words_idx, history.translation_fold_idx, history.translation_fold_idx1;
