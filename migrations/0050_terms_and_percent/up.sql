-- A judgement in the methodology's own word, and in its percentage.
alter table assessment
  add column term text,
  add column percent numeric(5, 2),
  add constraint assessment_term_is_plain_text check (is_plain_text(term)),
  add constraint assessment_term_length check (char_length(term) between 1 and 100),
  add constraint assessment_percent_known check (percent between 0 and 100);
select ledger.track('assessment');

-- The judgements that follow a methodology, in their order. The index takes the place of one without an order.
drop index assessment_methodology;
create index assessment_methodology on assessment (methodology_id, partial_earliest(date), id);
create index on history.assessment (methodology_id, partial_earliest(date), id);

-- A word means what the crosswalk says. That is looked at when everything is written: the methodology may come after the judgement.
create function ledger.check_term() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from public.methodology m where m.id = new.methodology_id
                    and m.crosswalk @> jsonb_build_array(jsonb_build_object('term', new.term, 'status', new.status))) then
    raise exception 'the crosswalk of the methodology has no term "%" for the status %', new.term, new.status
      using errcode = 'FT005', table = 'assessment', column = 'term', detail = format('assessment %s', new.id);
  end if;
  return null;
end $$;
create constraint trigger check_term after insert on assessment
  deferrable initially deferred for each row when (new.term is not null) execute function ledger.check_term();

-- Words in which judgements were given keep their meaning. A word that was redacted was not in the crosswalk before, either.
create function ledger.check_crosswalk() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  used record;
begin
  select a.term, a.status into used
    from public.assessment a
    join public.methodology m on m.id = a.methodology_id
   cross join jsonb_build_array(jsonb_build_object('term', a.term, 'status', a.status)) as word
   where m.id = new.id and a.term is not null and old.crosswalk @> word and not m.crosswalk @> word
   limit 1;
  if found then
    raise exception 'a judgement says "%" for the status %: leave this term as it is, or record another edition', used.term, used.status
      using errcode = 'FT005', table = 'methodology', column = 'crosswalk', detail = format('methodology %s', new.id);
  end if;
  return null;
end $$;
create constraint trigger check_crosswalk after update of crosswalk on methodology deferrable initially deferred for each row
  when (new.crosswalk <> old.crosswalk and not ledger.redacts()) execute function ledger.check_crosswalk();
