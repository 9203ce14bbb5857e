-- A rehearsal that looks for everything that is wrong names each role, and each actor of a role, that breaks the rule about roles, as
-- 0060 does it for the other rules that are checked at commit: a notice for each instead of an error for the first.
do $$
begin
  execute regexp_replace(pg_get_functiondef('ledger.check_role'::regproc), 'raise exception ([^;]+);',
    E'if ledger.collects() then\n      raise notice \\1;\n      return null;\n    end if;\n    raise exception \\1;', 'g');
end $$;
