do $$ begin
  if to_regclass('public.migrations') is not null then
    revoke select on public.migrations from followthrough_app;
  end if;
end $$;
