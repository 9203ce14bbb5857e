select json_build_object(
  'id', 'commitment_' || c.id, 'slug', c.slug, 'title', c.title, 'statement', c.statement,
  'madeOn', json_build_object('value', c.made_on),
  'dueOn', case when c.due_on is not null then json_build_object('value', c.due_on) end,
  'formality', c.formality, 'status', c.status,
  'timeliness', timeliness(c.due_on, c.status, c.fulfilled_on, c.formality, current_date),
  'parties', (
    select coalesce(json_agg(json_build_object('id', 'party_' || p.id, 'role', p.role, 'status', p.status,
      'actor', json_build_object('id', 'actor_' || a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind)) order by p.id), '[]')
    from party p join actor a on a.id = p.actor_id where p.commitment_id = c.id),
  'meeting', (
    select json_build_object('id', 'meeting_' || m.id, 'slug', m.slug, 'title', m.title,
      'date', json_build_object('value', m.date), 'city', m.city,
      'participations', (
        select coalesce(json_agg(json_build_object('id', 'participation_' || q.id, 'role', q.role, 'attendance', q.attendance,
          'actor', json_build_object('id', 'actor_' || a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind)) order by q.id), '[]')
        from participation q join actor a on a.id = q.actor_id where q.meeting_id = m.id))
    from meeting m where m.id = c.meeting_id),
  'evidence', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object('id', 'evidence_' || e.id, 'quote', e.quote, 'stance', e.stance, 'role', e.role,
      'sourceArticle', json_build_object('id', 'source_article_' || s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url,
        'publishedOn', case when s.published_on is not null then json_build_object('value', s.published_on) end)) order by e.id), '[]')
    from (select id, quote, stance, role, source_article_id from evidence where subject_id = c.id order by id limit 20) e
    join source_article s on s.id = e.source_article_id)),
  'followUps', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object('id', 'follow_up_' || f.id, 'kind', f.kind, 'title', f.title,
      'date', json_build_object('value', f.date),
      'evidence', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('id', 'evidence_' || e.id, 'quote', e.quote, 'stance', e.stance,
          'sourceArticle', json_build_object('id', 'source_article_' || s.id, 'title', s.title, 'url', s.url)) order by e.id), '[]')
        from (select id, quote, stance, source_article_id from evidence where subject_id = f.id order by id limit 20) e
        join source_article s on s.id = e.source_article_id))) order by f.place), '[]')
    from (select id, kind, title, date, row_number() over (order by partial_earliest(date), id) as place
      from follow_up where commitment_id = c.id order by partial_earliest(date), id limit 20) f)))::text as answer
from commitment c where c.slug = $1
