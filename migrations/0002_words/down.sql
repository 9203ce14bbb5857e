drop function timeliness, joined, fold, is_partial_date, partial_latest, partial_earliest;
