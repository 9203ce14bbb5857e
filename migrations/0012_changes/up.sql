-- What was written after a revision, and by which one: the feed of changes, page by page.
do $$
declare
  tracked text;
begin
  foreach tracked in array array['actor', 'identifier', 'role', 'source_article', 'evidence', 'meeting', 'participation',
                                 'commitment', 'party', 'follow_up', 'methodology', 'assessment'] loop
    execute format('create index %I on public.%I (revision, id)', tracked || '_revision', tracked);
    execute format('create index %I on history.%I (revision, id)', tracked || '_revision', tracked);
    execute format('create index %I on history.%I (superseded_by, id)', tracked || '_superseded', tracked);
  end loop;
end $$;
