-- What the triggers would have refused, counted: all of it must be 0.
select 'commitments without evidence' as what, count(*) from commitment c where not exists (select from evidence e where e.subject_id = c.id)
union all select 'meetings without evidence', count(*) from meeting c where not exists (select from evidence e where e.subject_id = c.id)
union all select 'assessments without evidence', count(*) from assessment c where not exists (select from evidence e where e.subject_id = c.id)
union all select 'roles without evidence', count(*) from role c where not exists (select from evidence e where e.subject_id = c.id)
union all select 'evidence without source', count(*) from evidence e where not exists (select from source_article s where s.id = e.source_article_id)
union all select 'evidence without subject', count(*) from evidence e where case subject_kind
    when 'COMMITMENT' then not exists (select from commitment s where s.id = e.subject_id)
    when 'FOLLOW_UP' then not exists (select from follow_up s where s.id = e.subject_id)
    when 'MEETING' then not exists (select from meeting s where s.id = e.subject_id)
    when 'ASSESSMENT' then not exists (select from assessment s where s.id = e.subject_id)
    when 'ROLE' then not exists (select from role s where s.id = e.subject_id) else true end
union all select 'parties without actor or commitment', count(*) from party p
   where not exists (select from actor a where a.id = p.actor_id) or not exists (select from commitment c where c.id = p.commitment_id)
union all select 'participations without actor or meeting', count(*) from participation p
   where not exists (select from actor a where a.id = p.actor_id) or not exists (select from meeting m where m.id = p.meeting_id)
union all select 'follow-ups without commitment or meeting', count(*) from follow_up f
   where not exists (select from commitment c where c.id = f.commitment_id)
      or meeting_id is not null and not exists (select from meeting m where m.id = f.meeting_id)
union all select 'commitments whose status is not that of the latest assessment', count(*) from commitment c
   left join assessment a on a.commitment_id = c.id where c.status <> coalesce(a.status, 'NOT_RATED')
      or c.fulfilled_on is distinct from case when a.status in ('KEPT', 'PARTIALLY_KEPT') then a.fulfilled_on end
union all select 'rows with a revision that does not exist', count(*) from commitment c
   where not exists (select from change_set s where s.revision = c.revision and s.applied_at = c.updated_at)
union all select 'who promised what is only proposed', count(*) from party p join commitment c on c.id = p.commitment_id
   where c.formality = 'PROPOSED' and p.role in ('PLEDGER', 'SIGNATORY')
union all select 'broken though only proposed', count(*) from assessment a join commitment c on c.id = a.commitment_id
   where c.formality = 'PROPOSED' and a.status = 'BROKEN';
