import type { EntityManager } from "typeorm";

const revisionsAtATime = 100;

/**
 * The first row that a query of faults finds. The query is told of some revisions at a time, as `at`, a row for each of them, and gives its
 * faults in order.
 */
export async function firstOfRevisions<Wrong extends object>(
  manager: EntityManager,
  query: (revisions: string) => string,
): Promise<Wrong | null> {
  const head = await latestRevision(manager);
  for (let first = 1; first <= head; first += revisionsAtATime) {
    const last = Math.min(first + revisionsAtATime - 1, head);
    const [wrong] = await manager.query<Wrong[]>(query("generate_series($1::bigint, $2::bigint) as at"), [first, last]);
    if (wrong) return wrong;
  }
  return null;
}

/** The latest revision; 0 if there is none. */
export async function latestRevision(manager: EntityManager): Promise<number> {
  const [{ head }] = await manager.query<[{ head: number }]>(
    "select coalesce(max(revision), 0)::float8 as head from change_set",
  );
  return head;
}
