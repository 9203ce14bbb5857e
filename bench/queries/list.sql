select json_build_object('nodes', (
  select coalesce(json_agg(json_build_object(
    'id', 'commitment_' || c.id, 'slug', c.slug, 'title', c.title,
    'madeOn', json_build_object('value', c.made_on),
    'dueOn', case when c.due_in_force is not null then json_build_object('value', c.due_in_force) end,
    'formality', c.formality, 'status', c.status,
    'timeliness', timeliness(c.due_in_force, c.status, c.fulfilled_on, c.formality, current_date),
    'evidence', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('id', 'evidence_' || e.id, 'quote', e.quote, 'stance', e.stance)), '[]')
      from (select id, quote, stance from evidence where subject_id = c.id order by id limit 5) e)),
    'followUps', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('id', 'follow_up_' || f.id, 'kind', f.kind, 'title', f.title,
        'date', json_build_object('value', f.date))), '[]')
      from (select id, kind, title, date from follow_up where commitment_id = c.id order by partial_earliest(date), id limit 5) f)))), '[]')
  from (select id, slug, title, made_on, due_in_force, formality, status, fulfilled_on from commitment
    where partial_earliest(made_on) <= $1::date and partial_latest(made_on) <= $1::date
    order by partial_earliest(made_on) desc, id desc limit 20) c))::text as answer
