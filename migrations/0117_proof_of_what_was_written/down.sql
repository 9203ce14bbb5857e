CREATE OR REPLACE FUNCTION ledger.parts_body()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select format('#variable_conflict use_column
    begin return query %s; end', string_agg(format('
    select l.revision, %L::text, sha256(string_agg(l.leaf, '''' order by l.id)),
           string_agg(substr(l.leaf, 1, 4), '''' order by l.id)
      from (%s offset 0) l group by l.revision', part, leaves), ' union all ' order by part collate "C"))
    from ledger.parts_sql()
$function$;

call ledger.write_parts();
