do $$
declare
  kind text;
begin
  foreach kind in array '{actor,role,topic,meeting,commitment,follow_up,methodology,assessment}'::text[] loop
    execute format('alter table %I drop column language', kind);
    perform ledger.track(kind);
  end loop;
end $$;
drop function is_language_tag(text);
