import type { EntityManager } from "typeorm";
import type { Fault } from "../ledger/proof/proof.fault";

interface Wrong {
  revision: number;
  counted: string;
  key: string;
  status: string;
}

const revisionsAtATime = 100;

const changed = `
  select counted, key, status from (
    select counted, key, status, change from ledger.tally_changes(at)
    union all select counted, key, status, -count from ledger.tally where revision = at
    union all select counted, key, status, count from ledger.tally where superseded_by = at) as each
   group by 1, 2, 3 having sum(change) <> 0`;

/** The first count that does not follow from the counts before it and from what its revision changed, or that belongs to no revision. */
export async function wrongTallies(manager: EntityManager): Promise<Fault[]> {
  const [{ head }] = await manager.query<[{ head: number }]>(
    "select coalesce(max(revision), 0)::float8 as head from change_set",
  );
  for (let first = 1; first <= head; first += revisionsAtATime) {
    const wrong = await firstWrong(
      manager,
      `select at::float8 as revision, wrong.* from generate_series($1::bigint, $2::bigint) as at, lateral (${changed}) as wrong order by 1, 2, 3, 4 limit 1`,
      [first, Math.min(first + revisionsAtATime - 1, head)],
    );
    if (wrong) return [wrong];
  }
  const stray = await firstWrong(
    manager,
    `select revision::float8 as revision, counted, key, status from ledger.tally
      where revision not between 1 and $1 or superseded_by > $1 and superseded_by < 9223372036854775807 order by 1, 2, 3, 4 limit 1`,
    [head],
  );
  return stray ? [stray] : [];
}

async function firstWrong(manager: EntityManager, query: string, values: number[]): Promise<Fault | null> {
  const [wrong] = await manager.query<Wrong[]>(query, values);
  if (!wrong) return null;
  const { revision, counted, key, status } = wrong;
  const of = [counted, key, status].filter((each) => each !== "").join(", ");
  return { revision, what: `its count (${of}) does not follow from the records` };
}
