-- Deadlines move. What an editor writes of a commitment (due_on) is its first deadline, and stays as it was hashed. That somebody set,
-- moved or dropped it is a fact of its own, with evidence; from those facts follows the deadline in force (due_in_force).

create table deadline_change (
  id uuid primary key,
  version integer not null,
  revision bigint not null,
  updated_at timestamptz not null,
  commitment_id uuid not null constraint deadline_change_commitment references commitment deferrable initially immediate,
  kind text not null,
  announced_on text not null,
  announced_by_id uuid constraint deadline_change_announced_by references actor deferrable initially immediate,
  -- The deadline that it leaves.
  due_on text,
  constraint deadline_change_kind_known check (kind in ('SET', 'EXTENDED', 'BROUGHT_FORWARD', 'DROPPED')),
  constraint deadline_change_announced_on_is_partial_date check (is_partial_date(announced_on)),
  constraint deadline_change_due_on_is_partial_date check (is_partial_date(due_on)),
  constraint deadline_change_due_on_unless_dropped check ((kind = 'DROPPED') = (due_on is null))
);
select ledger.track('deadline_change', unsalted => '{kind,announced_on,due_on}');
select ledger.make_subject('deadline_change', needs_evidence => true);
select ledger.make_identified('deadline_change');
create index deadline_change_order on deadline_change (commitment_id, partial_earliest(announced_on), id);
create index on history.deadline_change (commitment_id);
create index deadline_change_announced_by on deadline_change (announced_by_id);
create index deadline_change_kind on deadline_change (kind, commitment_id);
create index on history.deadline_change (kind, commitment_id);

-- deadline_changed and moved_due_on follow from the changes; nobody writes them. Both are null if there are none.
alter table commitment
  add column deadline_changed boolean,
  add column moved_due_on text,
  add column due_in_force text generated always as (case when deadline_changed then moved_due_on else due_on end) stored,
  add constraint commitment_moved_due_on_is_partial_date check (is_partial_date(moved_due_on));
select ledger.track('commitment', unsalted => '{moved_due_on}');

drop index commitment_due_order, commitment_open_due, commitment_counts,
  history.commitment_coalesce_id_idx, history.commitment_counts;
create index commitment_due_order on commitment ((coalesce(partial_latest(due_in_force), 'infinity'::date)), id);
create index commitment_due_order on history.commitment ((coalesce(partial_latest(due_in_force), 'infinity'::date)), id);
create index commitment_open_due on commitment (partial_latest(due_in_force), id)
  where due_in_force is not null and status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and formality <> 'PROPOSED';
create index commitment_counts on commitment (id)
  include (status, formality, made_on, due_in_force, fulfilled_on, revision);
create index commitment_counts on history.commitment (id)
  include (status, formality, made_on, due_in_force, fulfilled_on, revision, superseded_by);

-- The deadline in force is the one that the latest change leaves. Changes are in order of the first day on which they can have been
-- announced; those of the same day in the order in which they were recorded, which is that of their ids.
create function ledger.derive_deadline() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select true, c.due_on into new.deadline_changed, new.moved_due_on
    from public.deadline_change c where c.commitment_id = new.id
   order by partial_earliest(c.announced_on) desc, c.id desc limit 1;
  return new;
end $$;
create trigger derive_deadline before insert or update on commitment
  for each row execute function ledger.derive_deadline();

create function ledger.spread_deadline() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.commitment set status = status
   where id in (case when tg_op <> 'INSERT' then old.commitment_id end, case when tg_op <> 'DELETE' then new.commitment_id end);
  return null;
end $$;
create trigger spread_deadline after insert or delete on deadline_change
  for each row execute function ledger.spread_deadline();
create trigger spread_moved_deadline after update on deadline_change
  for each row when ((old.commitment_id, old.announced_on, old.due_on) is distinct from (new.commitment_id, new.announced_on, new.due_on))
  execute function ledger.spread_deadline();

-- What is wrong with a change, if this was the deadline before it: the column and a sentence. Null if nothing is.
create function ledger.deadline_fault(change deadline_change, made_on text, before text) returns text[] language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select case
    when partial_latest(change.announced_on) < partial_earliest(made_on) then
      array['announced_on', format('announcedOn (%s) is before the commitment was made (%s): correct one of the two', change.announced_on, made_on)]
    when change.kind = 'SET' and before is not null then
      array['kind', format('SET is for a commitment without a deadline, and before %s one was in force (%s): take EXTENDED, BROUGHT_FORWARD or DROPPED',
                           change.announced_on, before)]
    when change.kind <> 'SET' and before is null then
      array['kind', format('no deadline was in force before %s, so none can be %s: take SET, or correct the deadline of the commitment first',
                           change.announced_on, case change.kind when 'DROPPED' then 'dropped' else 'moved' end)]
    when change.kind = 'EXTENDED' and partial_latest(change.due_on) <= partial_latest(before) then
      array['due_on', format('EXTENDED on %s to %s: that is not later than the deadline before it (%s)',
                             change.announced_on, change.due_on, before)]
    when change.kind = 'BROUGHT_FORWARD' and partial_latest(change.due_on) >= partial_latest(before) then
      array['due_on', format('BROUGHT_FORWARD on %s to %s: that is not earlier than the deadline before it (%s)',
                             change.announced_on, change.due_on, before)]
    when partial_latest(change.due_on) < partial_earliest(made_on) then
      array['due_on', format('dueOn (%s) is before the commitment was made (%s): correct one of the two', change.due_on, made_on)]
  end
$$;

-- At commit: each change follows from the deadline before it.
create function ledger.check_deadlines() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  promised public.commitment;
  change public.deadline_change;
  before text;
  fault text[];
  written uuid;
begin
  if tg_table_name = 'commitment' then
    select * into promised from public.commitment where id = new.id;
    written := new.id;
  elsif tg_op = 'DELETE' then
    select * into promised from public.commitment where id = old.commitment_id;
    written := old.id;
  else
    select * into promised from public.commitment where id = new.commitment_id;
    written := new.id;
  end if;
  before := promised.due_on;
  for change in
    select * from public.deadline_change where commitment_id = promised.id order by partial_earliest(announced_on), id
  loop
    fault := ledger.deadline_fault(change, promised.made_on, before);
    if fault is not null then
      raise exception '%', fault[2]
        using errcode = 'FT005', table = tg_table_name, detail = format('deadline_change %s, %s %s', change.id, tg_table_name, written),
              column = case when tg_op = 'DELETE' then '' when tg_table_name = 'commitment' then 'due_in_force' else fault[1] end;
    end if;
    before := change.due_on;
  end loop;
  return null;
end $$;
create constraint trigger check_deadlines after insert or update or delete on deadline_change
  deferrable initially deferred for each row execute function ledger.check_deadlines();
create constraint trigger check_deadlines after update of due_on, made_on on commitment
  deferrable initially deferred for each row
  when (new.deadline_changed and (old.due_on, old.made_on) is distinct from (new.due_on, new.made_on))
  execute function ledger.check_deadlines();
