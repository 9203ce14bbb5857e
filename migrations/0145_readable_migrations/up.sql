-- A server that reaches only a standby cannot migrate. It asks as its own role whether the tables are those that it needs.
-- The table is made by what runs the migrations, so it is not there if somebody else runs them.
do $$ begin
  if to_regclass('public.migrations') is not null then
    grant select on public.migrations to followthrough_app;
  end if;
end $$;
