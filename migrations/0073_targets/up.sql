-- A number that was promised, and what was measured of it. No number decides a status.

-- At most 15 significant digits, which a double holds exactly: JSON and JavaScript read back the number that was given.
create function is_exact_number(value numeric) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
  return value between -999999999999.999 and 999999999999.999 and scale(value) <= 3;

create table target (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint target_commitment references commitment deferrable initially immediate,
  party_id uuid constraint target_party references party deferrable initially immediate,
  milestone_id uuid constraint target_milestone references milestone deferrable initially immediate,
  indicator text not null,
  unit text not null,
  language text,
  comparison text not null,
  value numeric not null,
  upper_value numeric,
  baseline numeric,
  baseline_on text,
  due_on text,
  constraint target_indicator_is_plain_text check (is_plain_text(indicator)),
  constraint target_indicator_length check (char_length(indicator) between 1 and 300),
  constraint target_unit_is_plain_text check (is_plain_text(unit)),
  constraint target_unit_length check (char_length(unit) between 1 and 100),
  constraint target_language_is_bcp47 check (is_language_tag(language)),
  constraint target_comparison_known check (comparison in ('AT_LEAST', 'AT_MOST', 'EXACTLY', 'BETWEEN')),
  constraint target_value_is_exact check (is_exact_number(value)),
  constraint target_upper_value_is_exact check (is_exact_number(upper_value)),
  constraint target_upper_value_only_between check ((comparison = 'BETWEEN') = (upper_value is not null)),
  constraint target_upper_value_above_value check (upper_value > value),
  constraint target_baseline_is_exact check (is_exact_number(baseline)),
  constraint target_baseline_on_has_baseline check (baseline_on is null or baseline is not null),
  constraint target_baseline_on_is_partial_date check (is_partial_date(baseline_on)),
  constraint target_due_on_is_partial_date check (is_partial_date(due_on))
);
select ledger.track('target', unsalted => '{language,comparison,baseline_on,due_on}');
select ledger.make_subject('target');
select ledger.make_identified('target');
select ledger.make_translated('target');
create index target_commitment on target (commitment_id, id);
create index on history.target (commitment_id);
create index target_party on target (party_id);
create index on history.target (party_id);
create index target_milestone on target (milestone_id);
create index on history.target (milestone_id);

create table measurement (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  target_id uuid not null constraint measurement_target references target deferrable initially immediate,
  value numeric not null,
  period text not null,
  provisional boolean not null,
  constraint measurement_value_is_exact check (is_exact_number(value)),
  constraint measurement_period_is_partial_date check (is_partial_date(period))
);
select ledger.track('measurement', unsalted => '{period}');
select ledger.make_subject('measurement', needs_evidence => true);
select ledger.make_identified('measurement');
-- In the order of the list, and in that in which the latest is found. The second also finds the measurements of one period.
create index measurement_order on measurement (target_id, partial_earliest(period), id);
create index on history.measurement (target_id, partial_earliest(period), id);
create index measurement_latest on measurement (target_id, partial_latest(period) desc, provisional, id desc);
create index on history.measurement (target_id, partial_latest(period) desc, provisional, id desc);

create function ledger.refuse_edited_measurement() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if to_jsonb(new) - array['version', 'revision', 'updated_at'] is distinct from to_jsonb(old) - array['version', 'revision', 'updated_at'] then
    raise exception 'a measurement is never edited: record another one, or retract it' using errcode = 'FT003';
  end if;
  return new;
end $$;
create trigger append_only before update on measurement
  for each row when (not ledger.redacts()) execute function ledger.refuse_edited_measurement();

-- At commit: party and milestone are those of the same commitment, and nothing is due before that was made.
create function ledger.check_targets() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  ids constant uuid[] := case tg_table_name
    when 'target' then array[new.id]
    when 'commitment' then array(select t.id from public.target t where t.commitment_id = new.id)
    when 'party' then array(select t.id from public.target t where t.party_id = new.id)
    else array(select t.id from public.target t where t.milestone_id = new.id) end;
  fault record;
begin
  select t.id, broken.rule, broken.field into fault
    from public.target t
    join public.commitment c on c.id = t.commitment_id
    left join public.party p on p.id = t.party_id
    left join public.milestone m on m.id = t.milestone_id
    cross join lateral (values
      (p.commitment_id <> c.id, 'the party belongs to another commitment', 'party_id'),
      (m.commitment_id <> c.id, 'the milestone belongs to another commitment', 'milestone_id'),
      (partial_latest(t.due_on) < partial_earliest(c.made_on), format(
        'the target is due (%s) before the commitment was made (%s): correct one of the two', t.due_on, c.made_on),
        case tg_table_name when 'commitment' then 'made_on' else 'due_on' end)) as broken(breaks, rule, field)
   where t.id = any(ids) and broken.breaks limit 1;
  if found then
    if ledger.collects() then
      raise notice '%', fault.rule
        using errcode = 'FT005', table = tg_table_name, column = fault.field, detail = format('target %s, %s %s', fault.id, tg_table_name, new.id);
      return null;
    end if;
    raise exception '%', fault.rule
      using errcode = 'FT005', table = tg_table_name, column = fault.field, detail = format('target %s, %s %s', fault.id, tg_table_name, new.id);
  end if;
  return null;
end $$;
create constraint trigger check_targets after insert or update of commitment_id, party_id, milestone_id, due_on on target
  deferrable initially deferred for each row execute function ledger.check_targets();
create constraint trigger check_targets after update of made_on on commitment
  deferrable initially deferred for each row when (new.made_on <> old.made_on) execute function ledger.check_targets();
create constraint trigger check_targets after update of commitment_id on party
  deferrable initially deferred for each row execute function ledger.check_targets();
create constraint trigger check_targets after update of commitment_id on milestone
  deferrable initially deferred for each row execute function ledger.check_targets();

-- Nothing is measured of a time that is still to come. A day more: it may have begun east of Greenwich.
create function ledger.check_measurement() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if ledger.collects() then
    raise notice 'the period (%) has not begun: a measurement says what was measured, and a target what is to come', new.period
      using errcode = 'FT005', table = 'measurement', column = 'period', detail = format('measurement %s', new.id);
    return null;
  end if;
  raise exception 'the period (%) has not begun: a measurement says what was measured, and a target what is to come', new.period
    using errcode = 'FT005', table = 'measurement', column = 'period', detail = format('measurement %s', new.id);
end $$;
create constraint trigger check_measurement after insert on measurement deferrable initially deferred
  for each row when (partial_earliest(new.period) > (now() at time zone 'UTC')::date + 1) execute function ledger.check_measurement();
