-- The hash of a revision was one query over all kinds of records, which took Postgres 7 ms to begin with, also for a change set of one
-- row, while the next writer waited. It is now a query for each kind, and only of the kinds that the revision has rows of.
create or replace function ledger.parts_body() returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select format('#variable_conflict use_column
    begin%s
    end', string_agg(format('
    if exists (%s) then
      return query select l.revision, %L::text, sha256(string_agg(l.leaf, '''' order by l.id)),
           string_agg(substr(l.leaf, 1, 4), '''' order by l.id)
      from (%s offset 0) l group by l.revision;
    end if;', case when right(part, 11) = ' superseded' then format('select from history.%I where superseded_by between $1 and $2', left(part, -11))
                   else ledger.rows_sql(part, 't.id') end, part, leaves), '' order by part collate "C"))
    from ledger.parts_sql()
$$;
call ledger.write_parts();
