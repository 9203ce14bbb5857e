import type { Client } from "pg";
import type { Acknowledged } from "./load";

/** The faults of the database, in words. There are none if every change set is either stored once and completely, or not at all. */
export async function wrongIn(database: Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await database.query<Record<string, string>>(inspection, [
    JSON.stringify(
      acknowledged.map(({ key, changeSet, status, revision, companies }) => {
        return { key, id: changeSet.replace("change_set_", ""), status, revision, companies };
      }),
    ),
  ]);
  return rows.map(({ problem }) => String(problem));
}

/** How many rows each change set of the clients must have, by its operations. */
const inspection = `
with told as (
  select * from json_to_recordset($1::json) as told(key text, id uuid, status text, revision bigint, companies integer)),
kept as (
  select c.*, (select count(*) from operation o where o.change_set_id = c.id) as operations,
      (select count(*) from operation o where o.change_set_id = c.id and o.name = 'recordTechCompany') as companies
    from change_set c where c.idempotency_key ~ '^s\\d+-c'),
counted as (
  select k.*,
      (select count(*) from actor a where a.revision = k.revision and a.slug like k.idempotency_key || '-%') as actors,
      (select count(*) from identifier i where i.revision = k.revision) as identifiers,
      (select count(*) from source_article s where s.revision = k.revision) as articles,
      (select count(*) from meeting m where m.revision = k.revision and m.slug = k.idempotency_key) as meetings,
      (select count(*) from participation p where p.revision = k.revision) as participations,
      (select count(*) from evidence e where e.revision = k.revision) as evidence,
      (select count(*) from actor a where a.slug like k.idempotency_key || '-%') as actors_at_all,
      (select count(*) from review r where r.change_set_id = k.id and r.decision = 'APPLY') as reviews
    from kept k)
select key || ': acknowledged, and there ' || count(k.id) || ' times' as problem
  from told left join kept k on k.idempotency_key = told.key group by key having count(k.id) <> 1
union all
select key || ': acknowledged as ' || concat_ws(' ', told.id, told.status, told.revision) || ', and is ' || concat_ws(' ', k.id, k.status, k.revision)
  from told join kept k on k.idempotency_key = told.key
 where told.id <> k.id or told.companies <> k.companies
    or (told.status = 'APPLIED' and (k.status, k.revision) is distinct from (told.status, told.revision))
union all
select idempotency_key || ': applied in part: ' || row_to_json(counted) from counted
 where status = 'APPLIED' and (operations, actors, identifiers, articles, meetings, participations, evidence, actors_at_all)
   is distinct from (companies + 2, companies, companies, 1, 1, companies, 1, companies)
union all
select idempotency_key || ': not applied, but with rows: ' || row_to_json(counted) from counted
 where status <> 'APPLIED' and (actors_at_all > 0 or reviews > 0 or operations <> companies + 2)
union all
select idempotency_key || ': applied ' || reviews || ' times' from counted
 where status = 'APPLIED' and reviews <> (select (role = 'CONTRIBUTOR')::integer from contributor where id = contributor_id)
union all
select 'change set ' || c.id || ' has no operations' from change_set c
 where not exists (select from operation o where o.change_set_id = c.id)
union all
select 'operation ' || o.id || ' has no change set' from operation o
 where not exists (select from change_set c where c.id = o.change_set_id)
union all
select 'revisions ' || min(revision) || ' to ' || max(revision) || ', but ' || count(*) || ' of them' from change_set
 where revision is not null having count(*) <> max(revision) or min(revision) <> 1
union all
select 'a row of revision ' || a.revision || ', which nobody has applied' from (
    select revision from actor union select revision from meeting union select revision from participation
    union select revision from evidence union select revision from source_article union select revision from identifier) a
 where not exists (select from change_set c where c.revision = a.revision)`;
