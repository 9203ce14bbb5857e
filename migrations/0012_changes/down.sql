do $$
declare
  tracked text;
begin
  foreach tracked in array array['actor', 'identifier', 'role', 'source_article', 'evidence', 'meeting', 'participation',
                                 'commitment', 'party', 'follow_up', 'methodology', 'assessment'] loop
    execute format('drop index public.%1$I, history.%1$I, history.%2$I', tracked || '_revision', tracked || '_superseded');
  end loop;
end $$;
