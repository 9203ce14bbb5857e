import type { EntityManager } from "typeorm";
import { storedMode } from "./change-set.opening";
import type { PlannedEdit } from "./apply/planned.edits";
import type { Submission } from "./apply/submission";

/** So that of two equal submissions at once the second sees the first. The class of the lock; its object is the contributor. */
const lockClass = 7021501;

/** Change sets of the contributor that wait and have as many operations, the oldest first. */
const candidates = `
  select c.id, c.version from change_set c
   where c.contributor_id = $1 and c.status = 'PROPOSED' and c.on_existing is not distinct from $2
     and (select count(*) from operation o where o.change_set_id = c.id and o.version = c.version) = $3
   order by c.created_at, c.id`;

/** How many of its operations are the same, in the same place. */
const same = `
  select count(*)::integer as count from operation o
    join jsonb_to_recordset($3::jsonb) as sent(position integer, name text, input jsonb)
      on sent.position = o.position and sent.name = o.name and sent.input = o.input
   where o.change_set_id = $1 and o.version = $2`;

/**
 * The uuid of a change set of the same contributor that waits with the same operations; null if there is none. With a key of its own a submission
 * is always another one, and so are the records of an import, which tells itself what it has sent. The one operation that records a file is not.
 */
export async function waitingAlready(
  manager: EntityManager,
  { contributorId, onExisting, idempotencyKey, importId }: Submission,
  planned: readonly PlannedEdit[],
): Promise<string | null> {
  if (idempotencyKey || (importId && planned.length > 1)) return null;
  await manager.query(`select pg_advisory_xact_lock(${lockClass}, hashtext($1))`, [contributorId]);
  const waiting: { id: string; version: number }[] = await manager.query(candidates, [
    contributorId,
    storedMode(onExisting),
    planned.length,
  ]);
  if (waiting.length === 0) return null;
  const sent = JSON.stringify(planned.map(({ position, name, input }) => ({ position, name, input })));
  for (const { id, version } of waiting) {
    const [found] = await manager.query<{ count: number }[]>(same, [id, version, sent]);
    if (found?.count === planned.length) return id;
  }
  return null;
}
